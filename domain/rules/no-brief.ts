import type { Finding } from '../assessment';
import { nthTransfer, type GuardFacts } from '../guard-facts';

/** From the second transfer on somebody has to be told what the customer has told already. */
export function noBrief(facts: GuardFacts): Finding | null {
  const nth = nthTransfer(facts);
  if (facts.record === null || facts.change.kind !== 'transfer' || nth < 2 || facts.hasBrief) return null;
  return { rule: 'no-brief', tier: 2, weight: 0.7, values: { nth }, ways: ['brief', 'keep'] };
}
