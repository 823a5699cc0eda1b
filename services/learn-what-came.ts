import type { CaseRecord } from '@/domain/case';
import { sameTarget } from '@/domain/change';
import { Hold } from '@/domain/hold';
import { afterwards } from '@/domain/rule-figures';
import { whatCame } from '@/domain/what-came';
import { countOn } from './count-up';
import { db } from './db/database';
import { put } from './db/put';

/**
 * Counts what became of this case after its answered stops, as far as it is known by now, on the days they were answered.
 * A case that was finished and is then passed on after all is counted anew. Inside the transaction that keeps the reading,
 * over holds and counters. @param whole with all its handovers
 */
export async function learnWhatCame(whole: CaseRecord): Promise<void> {
  if (whole.depth === 'summary') return;
  const holds = await db.holds.where('caseKey').equals(whole.key).toArray();
  for (const hold of holds) {
    const { answeredAt, came: known } = hold;
    if (answeredAt === null || triedAgain(hold, holds)) continue;
    const came = whatCame(hold, whole);
    if (came === null || came === known) continue;
    if (known !== undefined) {
      const before = [...afterwards(hold, known)].map(([name, times]) => [name, -times] as const);
      await countOn(answeredAt, new Map(before));
    }
    await countOn(answeredAt, afterwards(hold, came));
    await put(db.holds, Hold, { ...hold, came });
  }
}

/** The agent kept the case and then made the same transfer all the same: what came is the later one's. */
function triedAgain(hold: Hold, holds: readonly Hold[]): boolean {
  if (hold.handoverId !== null) return false;
  return holds.some(
    (one) =>
      one.heldAt > hold.heldAt && one.by.id === hold.by.id && sameTarget(one.assessment.change, hold.assessment.change),
  );
}
