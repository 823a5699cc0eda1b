import { flagName } from '@/domain/counter-names';
import { Flag } from '@/domain/flag';
import { OutboxEntry } from '@/domain/outbox';
import { undone } from '@/domain/outbox-steps';
import { countOn } from './count-up';
import { db } from './db/database';
import { put } from './db/put';

/**
 * Takes a flag back, with its counters, in one transaction. The tag is not written if it has not been, and is taken off
 * the ticket if it was ours; one that was there before us stays. False when there is no such flag of this browser's.
 */
export async function undoFlag(id: string, now: number): Promise<boolean> {
  return db.transaction('rw', db.flags, db.counters, db.outbox, async () => {
    const [flag, entry] = await Promise.all([db.flags.get(id), db.outbox.get(id)]);
    if (flag === undefined || flag.from !== 'here' || flag.undoneAt !== null) return false;
    await put(db.flags, Flag, { ...flag, undoneAt: now });
    await countOn(flag.at, new Map([[flagName(flag.departmentId, flag.causeId), -1]]));
    if (entry !== undefined) await put(db.outbox, OutboxEntry, undone(entry, now));
    return true;
  });
}
