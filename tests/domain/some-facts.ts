import type { GuardFacts } from '@/domain/guard-facts';
import type { Book } from '@/domain/book';
import type { Holder } from '@/domain/holder';
import type { Party } from '@/domain/reading';
import { starterDepartments } from '@/domain/starter-book';
import { ANNA, BJORN, CECILIA, DAY, EVA, group, HOUR, MONDAY, RULE, Ticket } from './a-ticket';
import { aHint, aMandate, NO_WORDS } from '../fakes/book-parts';
import { facts } from './book-scene';

type Random = () => number;

const GROUPS = ['Support', 'Logistik', 'Faktura', 'Avtal'];
const AGENTS = [EVA, BJORN, CECILIA];

/** Never open. */
export const CLOSED = { zone: 'Europe/Stockholm', week: Array.from({ length: 7 }, () => []), days: [] };

export const oneOf = <T>(random: Random, all: readonly [T, ...T[]]): T =>
  all[Math.floor(random() * all.length)] ?? all[0];

/** A case with any past: handed about, written on by anybody, with days in between. */
function someTicket(random: Random): Ticket {
  const ticket = new Ticket().to(group('Support', EVA)).says(ANNA, 'Fakturan är fel, jag vill ha pengar åter');
  for (let steps = Math.floor(random() * 14); steps > 0; steps -= 1) {
    const by: Party = oneOf(random, [EVA, BJORN, CECILIA, ANNA, RULE]);
    const to = group(
      GROUPS[Math.floor(random() * 4)] ?? '',
      random() < 0.4 ? (AGENTS[Math.floor(random() * 3)] ?? null) : null,
    );
    const moves = to.groupId !== ticket.holder.groupId || to.agentId !== ticket.holder.agentId;
    if (random() < 0.5 && moves && by.role !== 'customer') ticket.to(to, by);
    else if (random() < 0.8) ticket.says(by, 'Hej');
    else if (by.role === 'agent')
      ticket.notes(by, random() < 0.5 ? 'Anteckning' : `Fråga\n\n→ Logistik\n\nstafett/1 question ${'a'.repeat(16)}`);
    ticket.wait(random() < 0.2 ? 3 * DAY : 0);
  }
  return ticket;
}

const someChance = (random: Random): [number, number] => [random(), oneOf(random, [0, 19, 20, 400])];

function someBook(random: Random, now: number): Partial<Book> {
  const isOn = random() < 0.7;
  const when = { ...NO_WORDS, any: ['faktura*'] };
  return {
    stopAt: 0.5 + random() / 2,
    hints: random() < 0.5 ? [aHint({ isOn, when })] : [],
    mandates: random() < 0.5 ? [aMandate({ when })] : [],
    absences:
      random() < 0.3 ? [away(oneOf(random, [EVA, BJORN, CECILIA]), now, oneOf(random, [null, BJORN, CECILIA]))] : [],
    departments: starterDepartments().map((one) => (random() < 0.1 ? { ...one, hours: CLOSED } : one)),
    demoted: random() < 0.2 ? ['no-brief', 'target-absent'] : [],
  };
}

/** Away for a week, from yesterday on; somebody may stand in. */
export function away(who: Party, now: number, standIn: Party | null = null): Book['absences'][number] {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  const colleague = ({ name }: Party) => ({ name, users: [] });
  return {
    ...{ id: `away-${who.name}`, who: colleague(who), from: day(now - DAY), until: day(now + 6 * DAY) },
    standIn: standIn && colleague(standIn),
  };
}

/** What the guard may come to know of a transfer: of any kind, much or little of it. */
export function someFacts(random: Random): GuardFacts {
  const ticket = someTicket(random);
  const others = GROUPS.filter((name) => `g-${name}` !== ticket.holder.groupId);
  const name = others[Math.floor(random() * others.length)] ?? 'Avtal';
  const to: Holder = group(name, random() < 0.6 ? oneOf(random, [BJORN, CECILIA]) : null);
  const known = facts({
    ...{ to, ticket, book: someBook(random, ticket.now) },
    evidence: random() < 0.6 ? { [`g-${name}`]: someChance(random), 'g-Faktura': someChance(random) } : {},
    groups: random() < 0.3 ? null : GROUPS.filter(() => random() < 0.9).map((one) => ({ id: `g-${one}`, name: one })),
    members: random() < 0.3 ? { count: oneOf(random, [0, 3]), standIns: [] } : null,
  });
  const by = { id: EVA.id, name: EVA.name };
  const promise = { id: 'p', text: 'Ringa', dueAt: ticket.now + (random() - 0.5) * DAY, by };
  const ask = { at: MONDAY, by, departmentId: null, calls: [], closed: null };
  return {
    ...known,
    record: known.record && {
      ...known.record,
      complaintSince: random() < 0.2 ? MONDAY : null,
      ...(random() < 0.2 && { managerAsks: [ask] }),
    },
    hasBrief: random() < 0.5,
    commitments: random() < 0.2 ? [promise] : [],
    answered: new Set(random() < 0.2 ? ['no-brief', 'passed-on'] : []),
    now: ticket.now + HOUR,
  };
}
