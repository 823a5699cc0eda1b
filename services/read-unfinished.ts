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

/** What waits for an agent who is not signed in is not looked for more often than this, and what is due later not sooner. */
const SOON = 60_000;

/**
 * For the alarm: when to wake tabs next (null: nothing waits), and the hosts where a tab may have something to do soon.
 * Each tab that is woken asks its helpdesk who is signed in, so what waits for somebody else, or for long, wakes none.
 */
export async function readNextDue(now: number): Promise<{ at: number | null; hosts: string[] }> {
  return db.transaction('r', db.outbox, db.accounts, async () => {
    const accounts = await db.accounts.toArray();
    const unfinished = await Promise.all(accounts.map(({ host }) => readUnfinished(host)));
    const next = nextTime(unfinished.flat(), null, now);
    const soon = accounts.filter(({ me }, index) => {
      const at = nextTime(unfinished[index] ?? [], me?.id ?? null, now);
      return at !== null && at <= now + SOON;
    });
    return {
      at: next === null ? null : Math.max(next, now + SOON),
      hosts: [...new Set(soon.map(({ host }) => host))],
    };
  });
}
