import type { Finding } from '../assessment';
import { turnsOfTarget, type GuardFacts } from '../guard-facts';
import { placeName } from '../holder';

/** A return: the target has had the case once. Twice or more is another rule's. */
export function heldBefore(facts: GuardFacts): Finding | null {
  if (facts.change.kind !== 'transfer' || turnsOfTarget(facts) !== 1) return null;
  const turn = facts.record?.stations.findLast((one) => one.groupId === facts.change.to.groupId && one.until !== null);
  return {
    rule: 'held-before',
    tier: 1,
    weight: 0.6,
    values: { name: placeName(facts.change.to), at: turn?.until ?? facts.now },
    ways: ['hinted', 'keep', 'brief'],
  };
}
