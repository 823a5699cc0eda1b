import { speak } from '../fakes/locale-files';
import { afterEach, describe, expect, it } from 'vitest';
import type { Finding } from '@/domain/assessment';
import { findingText } from '@/domain/finding-text';
import { fillIn } from '@/utils/fill-in';
import { comingDay, comingMoment, money } from '@/utils/format';
import { t } from '@/utils/i18n';

const at = (day: number, hour = 12, month = 11, year = 2026) => new Date(year, month - 1, day, hour).getTime();
const NOW = at(19, 14);
const BILLING = { sv: 'Faktura', en: 'Billing' };

afterEach(() => speak('en'));

function said(finding: Pick<Finding, 'rule' | 'how' | 'values'>): string {
  return findingText({ tier: 1, weight: 1, ...finding }, t, fillIn(NOW)).replace(/\u00a0/g, ' ');
}

describe('what a finding says, in both languages', () => {
  const eva = { name: 'Eva Lind', until: '2026-11-27' };

  it.each<[Pick<Finding, 'rule' | 'how' | 'values'>, string, string]>([
    [
      { rule: 'target-absent', how: 'nobody', values: eva },
      'Eva Lind is away until the end of Friday 27 November, and nobody stands in.',
      'Eva Lind är borta till och med fredag 27 november och har ingen ersättare.',
    ],
    [
      { rule: 'target-absent', how: 'stand_in', values: { ...eva, until: '2026-11-19', stand_in: 'Björn Ek' } },
      'Eva Lind is away until the end of today. Björn Ek stands in.',
      'Eva Lind är borta till och med i dag. Björn Ek är ersättare.',
    ],
    [
      { rule: 'target-absent', how: 'away_too', values: { ...eva, until: '2026-11-20', passed: 'Björn Ek' } },
      'Eva Lind is away until the end of tomorrow. So is the stand-in: Björn Ek.',
      'Eva Lind är borta till och med i morgon. Ersättaren är också borta: Björn Ek.',
    ],
    [
      { rule: 'target-absent', how: 'loop', values: eva },
      'Eva Lind is away until the end of Friday 27 November. Those who stand in for each other are all away.',
      'Eva Lind är borta till och med fredag 27 november. De som ersätter varandra är borta samtidigt.',
    ],
    [
      { rule: 'department-closed', how: 'opens', values: { name: 'Logistik', opens: at(20, 10) } },
      'Logistik is closed and opens tomorrow 10:00.',
      'Logistik har stängt och öppnar i morgon 10:00.',
    ],
    [
      { rule: 'department-closed', values: { name: 'Logistik' } },
      'Logistik is closed and does not open for weeks.',
      'Logistik har stängt och öppnar inte på flera veckor.',
    ],
    [
      { rule: 'hint-elsewhere', how: 'words', values: { hinted: BILLING, words: 'fakturan, kredit' } },
      '“fakturan, kredit” goes to Billing, says the routing hint.',
      '”fakturan, kredit” hör till Faktura, säger vägvisaren.',
    ],
    [
      { rule: 'hint-elsewhere', values: { hinted: BILLING, advice: 'Ta med numret.' } },
      'A case like this goes to Billing, says the routing hint. Ta med numret.',
      'Ett sådant ärende hör till Faktura, säger vägvisaren. Ta med numret.',
    ],
    [
      { rule: 'hint-elsewhere', values: { hinted: BILLING } },
      'A case like this goes to Billing, says the routing hint.',
      'Ett sådant ärende hör till Faktura, säger vägvisaren.',
    ],
    [
      { rule: 'hint-elsewhere', how: 'here', values: { hinted: BILLING } },
      'The case is where the routing hint wants it: Billing.',
      'Ärendet är redan där vägvisaren vill ha det: Faktura.',
    ],
    [
      { rule: 'within-mandate', how: 'amount', values: { sentence: 'ersätt varan.', amount: 500, currency: 'SEK' } },
      'You may decide this yourself, up to SEK 500: ersätt varan.',
      'Det här får du avgöra själv, upp till 500 kr: ersätt varan.',
    ],
    [
      { rule: 'within-mandate', values: { sentence: 'ersätt varan.' } },
      'You may decide this yourself: ersätt varan.',
      'Det här får du avgöra själv: ersätt varan.',
    ],
    [
      { rule: 'group-gone', values: { name: 'Avtal' } },
      'Avtal is not among the helpdesk’s groups any more.',
      'Avtal finns inte bland grupperna i ärendesystemet längre.',
    ],
    [
      { rule: 'group-gone', how: 'empty', values: { name: 'Avtal' } },
      'Avtal is a group without members.',
      'Avtal är en grupp utan medlemmar.',
    ],
  ])('%j', (finding, english, swedish) => {
    expect(said(finding)).toBe(english);
    speak('sv');
    expect(said(finding)).toBe(swedish);
  });
});

it.each([
  [at(19, 23), 'today', 'i dag'],
  [at(20, 1), 'tomorrow', 'i morgon'],
  [at(23), 'Monday 23 November', 'måndag 23 november'],
  [at(4, 12, 1, 2027), 'Monday 4 January', 'måndag 4 januari'],
  [at(4, 12, 11, 2027), '4 Nov 2027', '4 nov 2027'],
])('a day to come: %d', (day, english, swedish) => {
  expect(comingDay(day, NOW)).toBe(english);
  expect(comingMoment(day, NOW).startsWith(`${english} `)).toBe(true);
  speak('sv');
  expect(comingDay(day, NOW)).toBe(swedish);
});

it('sums have decimals only where there are some', () => {
  expect(money(20, 'GBP')).toBe('£20');
  expect(money(12.5, 'GBP')).toBe('£12.50');
});
