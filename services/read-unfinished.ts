import { Dexie } from 'dexie';
import type { OutboxEntry } from '@/domain/outbox';
import { nextTime } from '@/domain/outbox-steps';
import { db } from './db/database';

/** Everything that is due (now or later) or being written on one host. Few: what is finished is not looked at. */
export async function readUnfinished(host: string): Promise<OutboxEntry[]> {
  const [due, working] = await Promise.all(
    ['due', 'working'].map((state) =>
      db.outbox.where('[host+state+dueAt]').between([host, state, Dexie.minKey], [host, state, Dexie.maxKey]).toArray(),
    ),
  );
  return [...(due ?? []), ...(working ?? [])];
}

/** What waits for an agent who is not signed in is not looked for more often than this. */
const NO_SOONER_THAN = 60_000;

/** For the alarm: when to wake tabs next (null: nothing waits), and on which hosts something waits. */
export async function readNextDue(now: number): Promise<{ at: number | null; hosts: string[] }> {
  return db.transaction('r', db.outbox, db.accounts, async () => {
    const hosts = new Set((await db.accounts.toArray()).map((account) => account.host));
    const entries = (await Promise.all([...hosts].map(readUnfinished))).flat();
    const next = nextTime(entries, null, now);
    return {
      at: next === null ? null : Math.max(next, now + NO_SOONER_THAN),
      hosts: [...new Set(entries.map((entry) => entry.host))],
    };
  });
}
