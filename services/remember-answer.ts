import { CaseRecord } from '@/domain/case';
import type { Hold } from '@/domain/hold';
import { stoppingRules } from '@/domain/rule-figures';
import { db } from './db/database';
import { put } from './db/put';

/**
 * "Do not ask again about this rule on this case": never permission for another save. Inside the caller's transaction over
 * cases.
 */
export async function rememberAnswer({ caseKey, by, assessment }: Hold, now: number): Promise<void> {
  const record = await db.cases.get(caseKey);
  if (record === undefined) return;
  const known = new Set(record.answeredRules.filter((one) => one.by === by.id).map((one) => one.rule));
  const stopped = stoppingRules(assessment.findings).filter((rule) => !known.has(rule));
  const answeredRules = [...record.answeredRules, ...stopped.map((rule) => ({ rule, by: by.id, at: now }))];
  await put(db.cases, CaseRecord, { ...record, answeredRules });
}

/** What this hold's answer had to be remembered by is not: its rules may stop this agent on this case again. */
export async function forgetAnswer({ caseKey, by, answeredAt }: Hold): Promise<void> {
  const record = await db.cases.get(caseKey);
  const kept = record?.answeredRules.filter((one) => one.by !== by.id || one.at !== answeredAt);
  if (record !== undefined && kept !== undefined && kept.length < record.answeredRules.length)
    await put(db.cases, CaseRecord, { ...record, answeredRules: kept });
}
