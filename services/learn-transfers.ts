import { accountId } from '@/domain/account-id';
import type { CaseRecord } from '@/domain/case';
import { counterIds, EVIDENCE } from '@/domain/counter-names';
import { ENOUGH, judge, learn, noEvidence, type Judgement } from '@/domain/evidence/evidence';
import { EvidenceRecord, openedEvidence, packedEvidence } from '@/domain/evidence/evidence-record';
import { lessonsOf, type Lesson } from '@/domain/evidence/lessons';
import { LIKELY } from '@/domain/rules/passed-on';
import { countUp } from './count-up';
import { db } from './db/database';
import { put } from './db/put';

/**
 * Learns from the transfers that have become finished since this case was last kept, and counts what the evidence would
 * have said of them against what came. Inside the transaction that keeps the case, over `evidence` and `counters`.
 * @param whole with all its handovers @returns the case, with how far it has been learned from
 */
export async function learnTransfers(whole: CaseRecord): Promise<CaseRecord> {
  const { lessons, learned } = lessonsOf(whole, whole.learned);
  if (lessons.length === 0) return whole;
  const id = accountId(whole.helpdesk, whole.host);
  const record = await db.evidence.get(id);
  const evidence = record === undefined ? noEvidence() : openedEvidence(record);
  const gains = new Map<string, Map<string, number>>();
  for (const lesson of lessons) {
    // Before it is learned: else it would know the answer.
    addSaid(gains, lesson, judge(evidence, lesson.traits, lesson.at));
    learn(evidence, lesson.traits, lesson.passedOn, lesson.at, lesson.keptAt);
  }
  await put(db.evidence, EvidenceRecord, packedEvidence(id, evidence));
  await countUp(gains);
  return { ...whole, learned };
}

function addSaid(gains: Map<string, Map<string, number>>, { passedOn, at, keptAt }: Lesson, said: Judgement): void {
  if (said.alike.finished < ENOUGH || said.chance < LIKELY) return;
  // One that was counted as kept is no other transfer now that it has been passed on.
  const isCounted = keptAt !== undefined;
  const [, month] = counterIds(keptAt ?? at);
  const gain = gains.get(month) ?? new Map<string, number>();
  gains.set(month, gain);
  const add = (name: string, times: number) => gain.set(name, (gain.get(name) ?? 0) + times);
  add(EVIDENCE.finished, isCounted ? 0 : 1);
  add(EVIDENCE.said, isCounted ? 0 : Math.round(said.chance * 100));
  add(EVIDENCE.came, passedOn ? 1 : 0);
}
