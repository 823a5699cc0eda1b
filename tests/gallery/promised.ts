import type { CaseHead } from '@/domain/customer';
import type { CaseView } from '@/domain/panel-view';
import type { Promised } from '@/domain/promised';
import { NOW } from './services';
import { calm, carousel } from './views';

// Promises, managers and complaints. What a customer was promised stands as the agent wrote it, in Swedish.

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const EVA = { id: '7', name: 'Eva Lind' };
const SARA = { name: 'Sara Holm', users: [], reach: '08-123 45 67' };
const yesterday = new Date(2026, 10, 18, 16, 0).getTime();

function withHead(view: CaseView, more: Partial<CaseHead>): CaseView {
  return { ...view, head: view.head && { ...view.head, ...more } };
}

const promise = (id: string, text: string, dueAt: number, by: { id: string | null; name: string } = EVA) => ({
  ...{ id, text, dueAt, by },
});
const late = promise('p1', 'Ring Anna om påsen', yesterday);
const lateLine = { kind: 'overdue' as const, id: 'p1', text: late.text, dueAt: late.dueAt };

export const one = withHead(calm, { commitments: [promise('p2', 'Ring tillbaka om skruvarna', NOW + 4 * DAY)] });

export const overdue = withHead(calm, {
  commitments: [late, promise('p2', 'Skicka ny påse', NOW + 2 * HOUR)],
  attention: [lateLine, { kind: 'due', id: 'p2', text: 'Skicka ny påse', dueAt: NOW + 2 * HOUR }],
});

export const many = withHead(calm, {
  commitments: [
    late,
    promise('p2', 'Skicka ny påse', NOW + 2 * HOUR),
    promise(
      'p3',
      'Höra med lagret varför påsen inte kom fram den här gången heller, och berätta det för Anna',
      NOW + DAY,
    ),
    promise('p4', 'Pengarna tillbaka', NOW + 5 * DAY, { id: null, name: 'Faktura' }),
    promise('p5', 'Följa upp', NOW + 40 * DAY),
  ],
  attention: [lateLine],
});

/** The case has gone on, and the promise is still with the agent. */
export const elsewhere = withHead(carousel, { commitments: [late], attention: [lateLine] });

const ask = { at: NOW - HOUR, by: EVA, departmentId: 'support', calls: [], closed: null };
const askLine = { kind: 'manager' as const, since: ask.at, met: false };

export const managerAsked: CaseView = {
  ...withHead(calm, { managerAsk: ask, attention: [askLine] }),
  onDuty: SARA,
};
const missed = { at: NOW - 10 * 60_000, by: EVA, taken: false, manager: 'Sara Holm' };
export const managerNotReached: CaseView = {
  ...withHead(calm, { managerAsk: { ...ask, calls: [missed] }, attention: [askLine] }),
  onDuty: SARA,
};

/** Asked for two days ago, and the book names nobody. */
export const managerNobody: CaseView = {
  ...withHead(calm, {
    managerAsk: { ...ask, at: NOW - 2 * DAY },
    attention: [{ ...askLine, since: NOW - 2 * DAY }],
  }),
  onDuty: null,
};

export const everything: CaseView = {
  ...withHead(carousel, {
    commitments: [late],
    managerAsk: ask,
    complaintSince: NOW - 3 * DAY,
    attention: [
      { kind: 'complaint', since: NOW - 3 * DAY },
      askLine,
      lateLine,
      { kind: 'unanswered', count: 2, since: NOW - 6 * DAY },
      { kind: 'repeated', cases: 3, withinDays: 30 },
    ],
  }),
  onDuty: null,
};

const oldComplaint = NOW - 12 * DAY;

/** A complaint that nobody has settled, and nothing else. */
export const complaintOld = withHead(calm, {
  complaintSince: oldComplaint,
  attention: [{ kind: 'complaint', since: oldComplaint }],
});

export const rising = withHead(calm, {
  attention: [{ kind: 'rising', rise: { what: 'contacts', count: 5, within: 14, before: 2, past: 180 } }],
});

export const risingComplaints = withHead(calm, {
  attention: [{ kind: 'rising', rise: { what: 'complaints', count: 2, within: 14, before: 0, past: 180 } }],
});

export const today: Promised[] = [
  { id: 'p1', caseKey: calm.caseKey, text: late.text, dueAt: late.dueAt, customer: 'Anna' },
  {
    ...{ id: 'p6', caseKey: 'zendesk:acme.zendesk.com:4712', text: 'Ring om fakturan', dueAt: NOW + HOUR },
    customer: 'Karin',
  },
  {
    ...promise('p7', 'Återkomma till kunden', NOW + 3 * HOUR),
    caseKey: 'freshdesk:acme.freshdesk.com:31',
    customer: '',
  },
];

/** The same without one of its promises. */
export function without(from: CaseView, id: string): CaseView {
  const head = from.head as CaseHead;
  const left = (head.commitments ?? []).filter((one) => one.id !== id);
  return {
    ...from,
    head: { ...head, commitments: left, attention: head.attention.filter((one) => !('id' in one && one.id === id)) },
  };
}
