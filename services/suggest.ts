import type { CaseKey } from '@/domain/case-key';
import { caseText } from '@/domain/suggest/case-text';
import type { Subject } from '@/domain/suggest/lessons';
import { signsOf } from '@/domain/suggest/signs';
import { suggestionsFor, type Suggestion } from '@/domain/suggest/suggestion';
import { db } from './db/database';
import { learnedModel } from './learned-model';
import { readBook } from './read-book';

export type { Suggestion };

/**
 * Departments that cases like this one have been flagged to, likeliest first, three at the most; each with how often it was
 * right when it was suggested first. None before twenty flags have been learned from. Rejects when the store cannot be read.
 * @param now ms since 1970
 */
export async function suggestDepartments(caseKey: CaseKey, now = Date.now()): Promise<Suggestion[]> {
  return suggest({ of: 'departments' }, caseKey, now);
}

/** The same for causes of a flag to this department; none before twenty flags to it have had a cause. */
export async function suggestCauses(caseKey: CaseKey, departmentId: string, now = Date.now()): Promise<Suggestion[]> {
  return suggest({ of: 'causes', departmentId }, caseKey, now);
}

/** Gets ready what is learned about these departments' causes, so that it is there when the agent flags to one. */
export async function prepareCauses(departmentIds: readonly string[], now = Date.now()): Promise<void> {
  const { causes } = await readBook();
  for (const departmentId of departmentIds) {
    if (causes.some((cause) => cause.departmentId === departmentId))
      await learnedModel({ of: 'causes', departmentId }, now);
  }
}

async function suggest(subject: Subject, caseKey: CaseKey, now: number): Promise<Suggestion[]> {
  const [learner, record] = await Promise.all([learnedModel(subject, now), db.cases.get(caseKey)]);
  return record === undefined ? [] : suggestionsFor(learner, signsOf(caseText(record)));
}
