import { expect } from 'vitest';
import { db } from '@/services/db/database';
import { takeEntry } from '@/services/deliver-entry';
import { flagCase } from '@/services/flag-case';
import { MONDAY } from '../domain/a-ticket';
import { deliver, type TicketThere } from './a-helpdesk';
import { HOST, KEY, ME } from './setting';

export const NOW = MONDAY;
export const TAG = 'stafett_logistics';
export const OF = { helpdesk: 'zendesk' as const, host: HOST, me: ME };

export function flag(id: string, now = NOW) {
  return flagCase({ caseKey: KEY, requester: null, department: { id: 'logistics', tag: TAG }, by: ME }, id, now);
}

/** A browser that starts anew: nothing is left but what is on disk. */
export async function restart(): Promise<void> {
  db.close();
  await db.open();
}

/** Goes on as a healthy browser would until nothing is left to do. @returns when that was */
export async function settle(ticket: TicketThere, from: number): Promise<number> {
  let now = from;
  for (let round = 0; round < 50; round += 1) {
    if (await deliver(ticket, now)) continue;
    const { entry, nextAt } = await takeEntry(OF, 'look', now);
    expect(entry).toBeNull();
    if (nextAt === null) return now;
    expect(nextAt).toBeGreaterThan(now);
    now = nextAt;
  }
  throw new Error('never settles');
}

export async function states(): Promise<string[]> {
  return (await db.outbox.toArray()).map((entry) => `${entry.want} ${entry.state}`);
}
