import { accountId } from '@/domain/account-id';
import type { CaseRecord } from '@/domain/case';
import { learn, noEvidence } from '@/domain/evidence/evidence';
import { EvidenceRecord, openedEvidence, packedEvidence } from '@/domain/evidence/evidence-record';
import { lessonsOf } from '@/domain/evidence/lessons';
import { db } from './db/database';
import { put } from './db/put';

/**
 * Learns from the transfers that have become finished since this case was last kept. Inside the transaction that keeps
 * it, over `evidence`. @param whole with all its handovers @returns the case, with how far it has been learned from
 */
export async function learnTransfers(whole: CaseRecord): Promise<CaseRecord> {
  const { lessons, learned } = lessonsOf(whole, whole.learned);
  if (lessons.length === 0) return whole;
  const id = accountId(whole.helpdesk, whole.host);
  const record = await db.evidence.get(id);
  const evidence = record === undefined ? noEvidence() : openedEvidence(record);
  for (const { traits, passedOn, at } of lessons) learn(evidence, traits, passedOn, at);
  await put(db.evidence, EvidenceRecord, packedEvidence(id, evidence));
  return { ...whole, learned };
}
