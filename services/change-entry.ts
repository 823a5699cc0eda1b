import { OutboxEntry } from '@/domain/outbox';
import { db } from './db/database';
import { put } from './db/put';

/**
 * Changes an outbox entry by a pure function, in one transaction. With a lease: only while it is still the entry's; a tab
 * that comes back after its lease was given to another changes nothing. Null when there is nothing to change.
 */
export async function changeEntry<T extends { entry: OutboxEntry }>(
  id: string,
  lease: string | null,
  change: (entry: OutboxEntry) => T,
): Promise<T | null> {
  return db.transaction('rw', db.outbox, async () => {
    const entry = await db.outbox.get(id);
    if (entry === undefined) return null;
    if (lease !== null && (entry.state !== 'working' || entry.lease?.id !== lease)) return null;
    const changed = change(entry);
    await put(db.outbox, OutboxEntry, changed.entry);
    return changed;
  });
}
