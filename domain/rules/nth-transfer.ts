import type { Finding } from '../assessment';
import { nthTransfer, type GuardFacts } from '../guard-facts';

/** A fact from the second transfer on, a note from the third. */
export function nthTransferRule(facts: GuardFacts): Finding | null {
  const count = nthTransfer(facts);
  if (facts.record === null || facts.change.kind !== 'transfer' || count < 2) return null;
  return {
    rule: 'nth-transfer',
    tier: count >= 3 ? 1 : 0,
    weight: Math.min(0.5, 0.2 + count / 20),
    values: { count },
    ways: ['keep', 'brief'],
  };
}
