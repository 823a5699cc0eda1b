import type { CaseKey } from '@/domain/case-key';
import { Commitment, type Keeper } from '@/domain/commitment';
import { passedOn } from '@/domain/commitment-steps';
import { COMMITMENT_TABLES, tellCommitments } from './change-commitment';
import { db } from './db/database';
import { putAll } from './db/put';

/**
 * The case's open commitments go along with it to whoever has it from now on: all of them, or the one named. One
 * transaction, also within the caller's own over COMMITMENT_TABLES. @returns how many went
 */
export async function passOnCommitments(
  caseKey: CaseKey,
  to: Keeper,
  by: Keeper,
  now: number,
  id?: string,
): Promise<number> {
  return db.transaction('rw', COMMITMENT_TABLES, async () => {
    const all = await db.commitments.where('caseKey').equals(caseKey).toArray();
    const going = all.filter(
      (one) => one.state === 'open' && (id === undefined || one.id === id) && !isSame(one.by, to),
    );
    await putAll(
      db.commitments,
      Commitment,
      going.map((one) => passedOn(one, to, by, now)),
    );
    if (going.length > 0) await tellCommitments(caseKey);
    return going.length;
  });
}

function isSame(a: Keeper, b: Keeper): boolean {
  return a.id === b.id && (a.id !== null || a.name === b.name);
}
