import type { CaseKey } from '@/domain/case-key';
import { Commitment, type Keeper } from '@/domain/commitment';
import { COMMITMENT_TABLES, tellCommitments } from './change-commitment';
import { db } from './db/database';
import { put } from './db/put';

/**
 * Something has been promised to the customer. One transaction, also within the caller's own over COMMITMENT_TABLES. The
 * same id again changes nothing. Throws when there is no text or no date.
 *
 * @param id unique @param now ms since 1970
 */
export async function addCommitment(
  promise: { caseKey: CaseKey; text: string; dueAt: number; by: Keeper },
  id: string,
  now: number,
): Promise<void> {
  await db.transaction('rw', COMMITMENT_TABLES, async () => {
    if ((await db.commitments.get(id)) !== undefined) return;
    const { caseKey, text, dueAt, by } = promise;
    const requester = (await db.cases.get(caseKey))?.requester ?? null;
    const said = { text: text.trim().slice(0, 280), dueAt, by: { id: by.id, name: by.name } };
    await put(db.commitments, Commitment, { id, caseKey, requester, ...said, state: 'open', createdAt: now });
    await tellCommitments(caseKey);
  });
}
