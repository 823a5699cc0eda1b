import type { HelpdeskName } from '@/domain/case-key';
import { OutboxEntry } from '@/domain/outbox';
import { found, leased, nextTime, nextToTake, retried, troubled, written, type Trouble } from '@/domain/outbox-steps';
import type { Me } from '@/domain/reading';
import { changeEntry } from './change-entry';
import { db } from './db/database';
import { put } from './db/put';
import { readUnfinished } from './read-unfinished';

/**
 * Gives the next write to a tab of this account and user, for a minute. An entry whose lease ran out is given anew: the
 * tab reads the ticket before it writes, so nothing is written twice. `nextAt`: when to ask again if there is none.
 * Asked again with a lease that has its entry, because the first answer was lost, it answers with that entry.
 */
export async function takeEntry(
  of: { helpdesk: HelpdeskName; host: string; me: Pick<Me, 'id'> },
  leaseId: string,
  now: number,
): Promise<{ entry: OutboxEntry | null; nextAt: number | null }> {
  return db.transaction('rw', db.outbox, async () => {
    const waiting = (await readUnfinished(of.host)).filter((entry) => entry.helpdesk === of.helpdesk);
    const mine = waiting.find((entry) => entry.state === 'working' && entry.lease?.id === leaseId);
    if (mine) return { entry: mine, nextAt: null };
    const next = nextToTake(waiting, of.me.id, now);
    if (next === null) return { entry: null, nextAt: nextTime(waiting, of.me.id, now) };
    const entry = leased(next, leaseId, now);
    await put(db.outbox, OutboxEntry, entry);
    return { entry, nextAt: null };
  });
}

/** What the ticket looks like just before the write; answers whether to write. False too when the lease has gone. */
export async function foundEntry(id: string, lease: string, present: boolean, now: number): Promise<{ go: boolean }> {
  const changed = await changeEntry(id, lease, (entry) => found(entry, present, now));
  return { go: changed?.go ?? false };
}

/** What became of the write. @param jitter 0..1 @returns false when the lease had gone to another tab */
export async function finishEntry(
  id: string,
  lease: string,
  trouble: Trouble | null,
  now: number,
  jitter: number,
): Promise<boolean> {
  const changed = await changeEntry(id, lease, (entry) => ({
    entry: trouble === null ? written(entry, now) : troubled(entry, trouble, now, jitter),
  }));
  return changed !== null;
}

/** The agent asks for one more try of a write that failed. */
export async function retryEntry(id: string, now: number): Promise<void> {
  await changeEntry(id, null, (entry) => ({ entry: retried(entry, now) }));
}
