import type { CaseKey } from '@/domain/case-key';
import { Commitment } from '@/domain/commitment';
import { tellCommitments } from './change-commitment';
import { db } from './db/database';
import { putAll } from './db/put';

/**
 * A case's commitments tell whose case it is: when that becomes known, or becomes another, they follow, and that
 * customer's head tells of them. Inside a transaction over COMMITMENT_TABLES, once the case and its head are kept.
 */
export async function commitmentsFollow(caseKey: CaseKey, requester: string): Promise<void> {
  const all = await db.commitments.where('caseKey').equals(caseKey).toArray();
  const stale = all.filter((one) => one.requester !== requester);
  if (stale.length === 0) return;
  await putAll(
    db.commitments,
    Commitment,
    stale.map((one) => ({ ...one, requester })),
  );
  await tellCommitments(caseKey);
}
