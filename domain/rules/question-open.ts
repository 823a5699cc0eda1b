import type { Finding } from '../assessment';
import type { GuardFacts } from '../guard-facts';
import { lapsed } from '../owner';

/** Somebody has kept the customer and waits for an answer from a department. */
export function questionOpen(facts: GuardFacts): Finding | null {
  const { record } = facts;
  if (record?.kept == null || lapsed(record.kept, record.handovers)) return null;
  return {
    rule: 'question-open',
    tier: 1,
    weight: 0.5,
    values: { name: record.kept.by.name, asked: record.kept.asked },
  };
}
