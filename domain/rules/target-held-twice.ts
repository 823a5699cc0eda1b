import type { Finding } from '../assessment';
import { turnsOfTarget, type GuardFacts } from '../guard-facts';
import { placeName } from '../holder';

/** A department that has let go of the case twice: on real transfers, 7 of 10 such cases are passed on again. */
export function targetHeldTwice(facts: GuardFacts): Finding | null {
  const count = turnsOfTarget(facts);
  if (facts.change.kind !== 'transfer' || count < 2) return null;
  return {
    rule: 'target-held-twice',
    tier: 2,
    weight: 0.9,
    values: { name: placeName(facts.change.to), count },
    ways: ['hinted', 'keep', 'duty', 'mandate', 'brief'],
  };
}
