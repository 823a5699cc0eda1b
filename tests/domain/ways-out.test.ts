import { describe, expect, it } from 'vitest';
import type { Finding } from '@/domain/assessment';
import { dueChoices } from '@/domain/due-choices';
import type { Offers, Way } from '@/domain/way';
import { waysOut } from '@/domain/ways-out';

const finding = (...ways: Way[]): Finding => ({ rule: 'told', tier: 2, weight: 1, values: {}, ways });
const both = { sv: 'Faktura', en: 'Billing' };
const offers: Offers = {
  standIn: { name: 'Cecilia Ask', agentId: '3' },
  hinted: { hintId: 'h', departmentId: 'billing', name: both, groupId: '4', groupName: 'Faktura', advice: '' },
  mandate: { mandateId: 'm', sentence: 'Betala tillbaka', upTo: null, guideline: null },
  duty: { name: 'Sara Berg', reach: '08-123' },
};

describe('the ways out', () => {
  it.each<[string, Finding[], Offers | undefined, Way[]]>([
    ['are two without a finding that suggests any', [finding()], undefined, ['keep', 'brief']],
    [
      'come in the order of the findings',
      [finding('brief'), finding('duty', 'keep')],
      offers,
      ['brief', 'duty', 'keep'],
    ],
    ['come once each', [finding('stand-in', 'keep'), finding('stand-in')], offers, ['stand-in', 'keep', 'brief']],
    ['need what they offer', [finding('stand-in', 'hinted', 'mandate', 'duty')], {}, ['keep', 'brief']],
    [
      'need an agent whom the helpdesk knows for a stand-in',
      [finding('stand-in')],
      { standIn: { name: 'Cecilia Ask', agentId: null } },
      ['keep', 'brief'],
    ],
    [
      'are four at the most, and to keep the customer is one of them',
      [finding('stand-in', 'hinted', 'mandate', 'duty', 'brief')],
      offers,
      ['stand-in', 'hinted', 'mandate', 'keep'],
    ],
  ])('%s', (_, findings, offered, ways) => {
    expect(waysOut({ findings, ...(offered && { offers: offered }) })).toEqual(ways);
  });
});

describe('when to come back to the customer', () => {
  const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();
  // 2026-11-19 is a Thursday.
  it.each([
    ['in the morning', at(19, 9), [at(19, 16), at(20, 10), at(23, 10)]],
    ['when today is almost over', at(19, 15, 1), [at(20, 10), at(23, 10)]],
    ['on a Friday', at(20, 9), [at(20, 16), at(23, 10), at(24, 10)]],
    ['on a Saturday', at(21, 9), [at(23, 10), at(24, 10)]],
    ['at a month’s end', at(30, 9), [at(30, 16), at(31, 10), at(32, 10)]],
  ])('%s', (_, now, choices) => {
    expect(dueChoices(now)).toEqual(choices);
  });
});
