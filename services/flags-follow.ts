import { Flag } from '@/domain/flag';
import { db } from './db/database';
import { putAll } from './db/put';

/**
 * A case's flags tell whose case it is: when that becomes known, or becomes another, they follow. Inside
 * a transaction over flags.
 */
export async function flagsFollow(caseKey: string, requester: string): Promise<void> {
  const flags = await db.flags.where('caseKey').equals(caseKey).toArray();
  const stale = flags.filter((flag) => flag.requester !== requester);
  await putAll(
    db.flags,
    Flag,
    stale.map((flag) => ({ ...flag, requester })),
  );
}
