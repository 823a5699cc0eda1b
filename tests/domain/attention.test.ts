import { describe, expect, it } from 'vitest';
import { attentionOf, DAY } from '@/domain/attention';
import type { CaseHead } from '@/domain/customer';
import { withAsk, withCall } from '@/domain/manager-ask-steps';

const NOW = new Date(2026, 10, 23, 9, 0).getTime();
const HOUR = DAY / 24;
const EVA = { id: '1', name: 'Eva Lind' };

function newest<T>(list: readonly T[]): T {
  const last = list.at(-1);
  if (last === undefined) throw new Error('there is none');
  return last;
}

type Facts = Parameters<typeof attentionOf>[0];

const QUIET = { firstAt: NOW - HOUR, lastAt: NOW - HOUR, lastWordAt: NOW - HOUR, unanswered: 0, unansweredSince: null };
const WAITING = { ...QUIET, unanswered: 2, unansweredSince: NOW - 2 * DAY };

function head(more: Partial<CaseHead> = {}): Facts {
  return {
    key: 'zendesk:a.zendesk.com:1',
    status: 'open',
    state: 'live',
    createdAt: NOW - DAY,
    contact: QUIET,
    complaintSince: null,
    managerAsk: null,
    ...more,
  };
}

function kinds(facts: Facts, others: Facts[] = []): string[] {
  return attentionOf(facts, others, { silentDays: 3 }, NOW).map((item) => item.kind);
}

const promised = (...dueAt: number[]) =>
  dueAt.map((at, index) => ({ id: `p${index}`, text: 'ring', dueAt: at, by: EVA }));
const ask = newest(withAsk(undefined, EVA, null, NOW - HOUR));

describe('needs attention', () => {
  it.each<[string, Partial<CaseHead>, string[]]>([
    ['nothing', {}, []],
    ['a complaint, as long as the case is not solved', { complaintSince: NOW - DAY }, ['complaint']],
    ['no complaint any more', { complaintSince: NOW - DAY, status: 'solved' }, []],
    ['a manager asked for, also when the case is solved', { managerAsk: ask, status: 'solved' }, ['manager']],
    ['a promise for later today', { commitments: promised(NOW + HOUR) }, ['due']],
    ['a promise for another day', { commitments: promised(NOW + 2 * DAY) }, []],
    [
      'an overdue promise, also when the case is solved',
      { commitments: promised(NOW - 1), status: 'closed' },
      ['overdue'],
    ],
    [
      'no more promises than there is room for',
      { commitments: promised(NOW - 4, NOW - 3, NOW - 2, NOW - 1) },
      ['overdue', 'overdue', 'overdue'],
    ],
    ['an answer that is waited for, rather than silence', { contact: WAITING }, ['unanswered']],
    ['silence', { contact: { ...QUIET, lastWordAt: NOW - 4 * DAY } }, ['silent']],
    [
      'no silence while the customer is waited for',
      { contact: { ...QUIET, lastWordAt: NOW - 4 * DAY }, status: 'pending' },
      [],
    ],
  ])('%s', (_, more, expected) => {
    expect(kinds(head(more))).toEqual(expected);
  });

  it('stands worst first, a complaint before all else', () => {
    const everything = head({
      complaintSince: NOW - DAY,
      managerAsk: ask,
      commitments: promised(NOW - HOUR, NOW + HOUR),
      contact: WAITING,
    });
    const other = { ...head(), key: 'zendesk:a.zendesk.com:2' as const };
    expect(kinds(everything, [other])).toEqual(['complaint', 'manager', 'overdue', 'unanswered', 'due', 'repeated']);
  });

  it('says whether a manager has taken the call', () => {
    const met = (taken: boolean) => {
      const asked = withCall([ask], { at: NOW, by: EVA, taken, manager: null });
      return attentionOf(head({ managerAsk: newest(asked) }), [], { silentDays: 3 }, NOW)[0];
    };
    expect([met(false), met(true)]).toMatchObject([{ met: false }, { met: true }]);
  });
});
