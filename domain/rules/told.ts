import type { Finding } from '../assessment';
import type { GuardFacts } from '../guard-facts';
import { toldTimes } from '../told';

/** How many people the customer has told this already: the next one makes one more. */
export function told(facts: GuardFacts): Finding | null {
  if (facts.record === null) return null;
  const count = toldTimes(facts.record.toldBy, facts.record.alsoTold);
  if (count < 2) return null;
  return {
    rule: 'told',
    tier: 1,
    weight: Math.min(0.8, 0.4 + count / 10),
    values: { count },
    ways: ['keep', 'brief'],
  };
}
