import type { RequestMatch } from '../../sandbox/requests';
import type { Held } from '../../sandbox/pauses';
import type { Sandbox } from '../../sandbox/server';
import { createTicket } from '../../sandbox/zendesk/change-ticket';

/** The requests that put a tag on a ticket, in their order; before and after each of them something can die. */
const REQUESTS: [name: string, match: (ticketId: number) => RequestMatch][] = [
  ['users/me', () => ({ method: 'GET', path: /^\/api\/v2\/users\/me\b/ })],
  ['the ticket', (id) => ({ method: 'GET', path: new RegExp(`^/api/v2/tickets/${id}$`) })],
  ['the tag', (id) => ({ method: 'PUT', path: new RegExp(`^/api/v2/tickets/${id}/tags$`) })],
];

export interface FlagStep {
  name: string;
  /** Resolves when flagging this ticket has come so far; null: at once, right after the click. */
  reached: ((sandbox: Sandbox, ticketId: number) => Promise<Held>) | null;
}

/** Between every two steps of flagging. */
export const FLAG_STEPS: FlagStep[] = [
  { name: 'right after the click', reached: null },
  ...REQUESTS.flatMap(([name, match]): FlagStep[] => [
    { name: `before ${name}`, reached: (sandbox, id) => sandbox.pauseAt(match(id)) },
    { name: `after ${name}`, reached: (sandbox, id) => sandbox.pauseAfter(match(id)) },
  ]),
];

/** Every set of steps but the empty one: first each step alone, then all of them at once, then the rest. */
export function setsOfSteps(): FlagStep[][] {
  const all = Array.from({ length: 2 ** FLAG_STEPS.length - 1 }, (_, n) =>
    FLAG_STEPS.filter((_step, index) => ((n + 1) >> index) & 1),
  );
  const rank = (set: FlagStep[]) => (set.length === 1 ? 0 : set.length === FLAG_STEPS.length ? 1 : 2);
  return all.sort((a, b) => rank(a) - rank(b));
}

/** One more ticket of an account, nobody's yet, so that each round of a test has its own. */
export function freshTicket({ db, meId }: Sandbox): number {
  const [group] = db.groups.values();
  const customer = [...db.users.values()].find((user) => user.name === 'Fatima Nouri');
  return createTicket(db, {
    subject: 'Frågan om bindningstid, en gång till',
    requesterId: customer?.id ?? meId,
    groupId: group?.id ?? null,
    comment: { body: 'Hur lång bindningstid har jag kvar?' },
  }).id;
}
