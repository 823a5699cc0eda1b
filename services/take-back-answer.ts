import { CaseRecord } from '@/domain/case';
import type { Hold } from '@/domain/hold';
import { answerCounts } from '@/domain/rule-figures';
import { countOn } from './count-up';
import { db } from './db/database';
import { put } from './db/put';

/**
 * The agent has answered otherwise, and the first answer of this hold counts no more: it is neither remembered nor counted.
 * Inside the caller's transaction over cases and counters.
 */
export async function takeBackAnswer(hold: Hold): Promise<void> {
  const { answer, answeredAt, assessment, by, caseKey } = hold;
  if (answer === null || answeredAt === null) return;
  await countOn(answeredAt, answerCounts(assessment, answer, -1));
  const record = await db.cases.get(caseKey);
  const kept = record?.answeredRules.filter((one) => one.by !== by.id || one.at !== answeredAt);
  if (record !== undefined && kept !== undefined && kept.length < record.answeredRules.length)
    await put(db.cases, CaseRecord, { ...record, answeredRules: kept });
}
