import type { Finding } from '../assessment';
import type { GuardFacts } from '../guard-facts';
import { keptStill } from '../kept';

/** Somebody has kept the customer and asked a department, which has not answered on the ticket. */
export function questionOpen(facts: GuardFacts): Finding | null {
  const kept = facts.record && keptStill(facts.record, facts.now);
  if (kept === null) return null;
  return {
    rule: 'question-open',
    tier: 1,
    weight: 0.5,
    values: { name: kept.by.name, asked: kept.asked, at: kept.at },
    ways: ['keep'],
  };
}
