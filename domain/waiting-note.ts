// Free of zod.
import { sameTarget } from './change';
import { passesCaseOn } from './decision';
import type { Hold } from './hold';

/** So long after the answer the helpdesk's own has come, if there is still a tab to hear it, in ms. */
const HEARD_WITHIN = 2 * 60_000;

/** The agent has answered, and nobody tells any more what became of the save: its tab was closed or reloaded meanwhile. */
export function isLost({ fate, answeredAt }: Hold, now: number): boolean {
  return fate === 'open' && answeredAt !== null && now - answeredAt > HEARD_WITHIN;
}

/**
 * Whether the note of a hold whose own save was refused, failed or lost goes with a later save of the case that was not
 * held. A question goes with any, unless the case has been sent on: then it is not kept. A brief goes with the same transfer
 * made again, which was recognised and let through: else it would stand on a case that has not been handed over.
 * @param holds all of the case
 */
export function goesWithLaterSave(hold: Hold, holds: readonly Hold[], now: number): boolean {
  if (hold.answer === null || (hold.fate === 'open' && !isLost(hold, now))) return false;
  const { change } = hold.assessment;
  const later = holds.filter((one) => one.heldAt > hold.heldAt && hasGone(one));
  if (passesCaseOn(hold.answer))
    return hold.fate === 'failed-open' || later.some((one) => sameTarget(one.assessment.change, change));
  return ![hold, ...later].some((one) => hasGone(one) && one.assessment.change.kind === 'transfer');
}

function hasGone({ fate, answer }: Hold): boolean {
  return fate === 'passed' || fate === 'failed-open' || (fate === 'saved' && answer !== null && passesCaseOn(answer));
}
