import { dayOf } from './day';
import type { CustomerFact } from './customer';

/** Facts that are still to be shown, soonest to expire first. @param now ms since 1970 */
export function factsToday(facts: readonly CustomerFact[], now: number): CustomerFact[] {
  const today = dayOf(now);
  return facts.filter((fact) => fact.until >= today).sort((a, b) => (a.until < b.until ? -1 : 1));
}
