import type { AlsoTold, CaseRecord } from './case';
import { isAnswer, isInteraction } from './contact';
import type { Message } from './reading';
import type * as z from 'zod/mini';

type Teller = CaseRecord['toldBy'][number];

/**
 * Whom the customer has told: the different agents who have exchanged public messages or calls with the customer on this
 * case. An agent counts from the first public message or call of theirs, provided that the customer has said anything on
 * the case at all (a call counts by itself: somebody was in the other end). Agents are told apart by id, by name where
 * the helpdesk gives no id; rules and the helpdesk's own messages never count. First to last.
 */
export function toldBy(messages: readonly Message[]): Teller[] {
  const customerSpoke = messages.some((message) => message.by.role === 'customer' && isInteraction(message));
  const tellers = new Map<string, Teller>();
  for (const message of messages) {
    if (!isAnswer(message) || (!customerSpoke && message.channel !== 'phone')) continue;
    const who = message.by.id ?? `name:${message.by.name}`;
    if (!tellers.has(who)) tellers.set(who, { id: message.by.id, name: message.by.name });
  }
  return [...tellers.values()];
}

/** "Told N times": those seen on the ticket and those an agent has added, each person once. */
export function toldTimes(seen: readonly Teller[], added: readonly z.infer<typeof AlsoTold>[]): number {
  const names = new Set(seen.map((teller) => fold(teller.name)));
  const extra = new Set(added.map((person) => fold(person.name)).filter((name) => !names.has(name)));
  return seen.length + extra.size;
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}
