import type { PlannedChange } from '@/domain/change';
import { counted } from '@/domain/counter';
import { counterIds, stopName } from '@/domain/counter-names';
import type { Answer } from '@/domain/hold';
import { noticesOf } from '@/domain/notices';
import { answerHold } from '@/services/answer-hold';
import { db } from '@/services/db/database';
import { holdSave } from '@/services/hold-save';
import { recordReading } from '@/services/record-reading';
import { ANNA, BJORN, EVA, group, Ticket } from '../domain/a-ticket';
import { KEY, ME, openTab, WORDS } from './setting';

export const OPERATION = 'abcdef0123456789';
export const LINE = `stafett/1 question ${OPERATION}`;

/** A case that Eva's Support has got back from Logistik, and a tab that shows it. */
export async function carousel(): Promise<Ticket> {
  const ticket = new Ticket()
    .to(group('Support'))
    .says(ANNA, 'Skruvarna saknas')
    .to(group('Logistik'), EVA)
    .to(group('Support'), BJORN);
  await recordReading(ticket.reading(), ticket.now);
  await openTab(ticket.now);
  return ticket;
}

export function toLogistik(): PlannedChange {
  return { caseKey: KEY, from: group('Support'), to: group('Logistik'), kind: 'transfer' };
}

export async function held(now: number): Promise<void> {
  await holdSave({ holdId: 'h1', via: 'request', change: toLogistik(), me: ME }, now);
}

export function answer(how: Answer, now: number) {
  return answerHold('h1', how, WORDS, OPERATION, now);
}

export async function notes(): Promise<string[]> {
  return (await db.outbox.toArray()).flatMap(({ what, state }) =>
    what.kind === 'note' ? [`${what.line} ${state}`] : [],
  );
}

/** A save that was held and answered like this. @returns when */
export async function answered(how: Answer): Promise<number> {
  const ticket = await carousel();
  await held(ticket.now);
  await answer(how, ticket.now);
  return ticket.now;
}

/** What the panel says of it all. */
export async function noticesAt(now: number) {
  const [holds, outbox] = await Promise.all([db.holds.toArray(), db.outbox.toArray()]);
  return noticesOf({ holds, entries: outbox, health: null, back: null }, [], now);
}

/** What is to be written, and how far it has come. */
export async function entries(): Promise<string[]> {
  return (await db.outbox.toArray()).map(({ what, state }) => `${what.kind} ${state}`).sort();
}

/** How often a stop for want of a brief was answered like this. */
export async function timesAnswered(outcome: string, now: number): Promise<number> {
  return counted(await db.counters.get(counterIds(now)[0]), stopName('no-brief', outcome));
}
