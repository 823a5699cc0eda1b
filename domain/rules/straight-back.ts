import type { Finding } from '../assessment';
import type { GuardFacts } from '../guard-facts';
import { placeName } from '../holder';

/** Back to the department that the case came here from, while nobody here has given the customer a new answer. */
export function straightBack(facts: GuardFacts): Finding | null {
  if (facts.change.kind !== 'transfer') return null;
  const [before, here] = facts.record?.stations.slice(-2) ?? [];
  if (before?.groupId == null || before.groupId !== facts.change.to.groupId || here?.answered) return null;
  return {
    rule: 'straight-back',
    tier: 1,
    weight: 0.65,
    values: { name: placeName(facts.change.to) },
    ways: ['keep', 'brief'],
  };
}
