import { DAY, isFinished } from '../attention';
import type { Finding } from '../assessment';
import type { GuardFacts } from '../guard-facts';

/**
 * The customer has written and got no word yet, on a case that is not solved (thanks need none). A second attempt weighs
 * more.
 */
export function unanswered(facts: GuardFacts): Finding | null {
  const { record } = facts;
  if (record === null || isFinished(record.status)) return null;
  const { contact } = record;
  if (contact.unanswered === 0 || contact.unansweredSince === null) return null;
  const count = contact.unanswered;
  const days = Math.max(0, Math.floor((facts.now - contact.unansweredSince) / DAY));
  return {
    rule: 'unanswered',
    tier: count > 1 || days > 0 ? 1 : 0,
    weight: count > 1 ? 0.55 : 0.45,
    values: { count, days },
    ways: ['keep', 'mandate', 'brief'],
  };
}
