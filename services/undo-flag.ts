import { flagName } from '@/domain/counter-names';
import { Flag } from '@/domain/flag';
import { undoneWrites } from '@/domain/flag-tags';
import { OutboxEntry } from '@/domain/outbox';
import { countOn } from './count-up';
import { db } from './db/database';
import { put, putAll } from './db/put';

/**
 * Takes a flag back, with its counters and both its tags, in one transaction. A tag is not written if it has not been, and
 * is taken off the ticket if it was ours; one that was there before us stays. False when there is no such flag of this
 * browser's.
 */
export async function undoFlag(id: string, now: number): Promise<boolean> {
  return db.transaction('rw', db.flags, db.counters, db.outbox, async () => {
    const flag = await db.flags.get(id);
    if (flag === undefined || flag.from !== 'here' || flag.undoneAt !== null) return false;
    const [flags, entries] = await Promise.all([
      db.flags.where('caseKey').equals(flag.caseKey).toArray(),
      db.outbox.where('caseKey').equals(flag.caseKey).toArray(),
    ]);
    await put(db.flags, Flag, { ...flag, undoneAt: now });
    await countOn(flag.at, new Map([[flagName(flag.departmentId, flag.causeId), -1]]));
    await putAll(db.outbox, OutboxEntry, undoneWrites(flag, flags, entries, now));
    return true;
  });
}
