import type { CaseKey } from '@/domain/case-key';
import { Commitment } from '@/domain/commitment';
import { openOnes } from '@/domain/commitment-steps';
import { CustomerRecord } from '@/domain/customer';
import { withCommitments } from '@/domain/head-commitments';
import { db } from './db/database';
import { put } from './db/put';
import { customerOfCase } from './find-customer';

/** What a commitment is written in; the caller's transaction must be over them. */
export const COMMITMENT_TABLES = [db.commitments, db.customers, db.cases];

/** Changes one by a pure function, in one transaction. Throws when this browser does not know it. */
export async function changeCommitment(id: string, change: (one: Commitment) => Commitment): Promise<void> {
  await db.transaction('rw', COMMITMENT_TABLES, async () => {
    const known = await db.commitments.get(id);
    if (known === undefined) throw new Error('no such commitment');
    const changed = change(known);
    if (changed === known) return;
    await put(db.commitments, Commitment, changed);
    await tellCommitments(known.caseKey);
  });
}

/** The customer's ready-made head tells of the case's open commitments. Inside a transaction over COMMITMENT_TABLES. */
export async function tellCommitments(caseKey: CaseKey): Promise<void> {
  const [customer, all] = await Promise.all([
    customerOfCase(caseKey),
    db.commitments.where('caseKey').equals(caseKey).toArray(),
  ]);
  if (customer !== undefined)
    await put(db.customers, CustomerRecord, withCommitments(customer, caseKey, openOnes(all)));
}
