// Free of zod.
import { sameTarget } from './change';
import { passesCaseOn } from './decision';
import type { Hold } from './hold';

/**
 * Whether the note of a hold whose own save was refused or failed goes with a later save of the case, that was not held. A
 * question goes with any, unless the case was sent on since: then it is not kept. A brief goes with the same transfer made
 * again, which was recognised and let through: else it would stand on a case that has not been handed over.
 * @param holds all of the case
 */
export function goesWithLaterSave(hold: Hold, holds: readonly Hold[]): boolean {
  if (hold.answer === null || hold.fate === 'open') return false;
  const { change } = hold.assessment;
  const later = holds.filter((one) => one.heldAt > hold.heldAt && hasGone(one));
  if (passesCaseOn(hold.answer))
    return hold.fate === 'failed-open' || later.some((one) => sameTarget(one.assessment.change, change));
  return !later.some((one) => one.assessment.change.kind === 'transfer');
}

function hasGone({ fate, answer }: Hold): boolean {
  return fate === 'passed' || (fate === 'saved' && answer !== null && passesCaseOn(answer));
}
