import { OutboxEntry } from '@/domain/outbox';
import { LEASE } from '@/domain/outbox-steps';
import { db } from './db/database';
import { putAll } from './db/put';
import { readUnfinished } from './read-unfinished';

/**
 * After a crash: what tabs of the browser's last run were writing is due at once, not only when their leases run out. The
 * ticket is read before anything is written, as always. @param startedAt when this run began, ms since 1970; leases taken
 * after it are somebody's
 */
export async function freeLeases(startedAt: number, now: number): Promise<void> {
  await db.transaction('rw', db.outbox, db.accounts, async () => {
    const hosts = new Set((await db.accounts.toArray()).map((account) => account.host));
    const entries = (await Promise.all([...hosts].map(readUnfinished))).flat();
    const left = entries.filter((entry) => entry.lease !== null && entry.lease.until - LEASE < startedAt);
    await putAll(
      db.outbox,
      OutboxEntry,
      left.map((entry) => ({ ...entry, state: 'due' as const, dueAt: now, lease: null })),
    );
  });
}
