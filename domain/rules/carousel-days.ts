import { DAY, isFinished } from '../attention';
import type { Finding } from '../assessment';
import type { GuardFacts } from '../guard-facts';

/** Whole days since the customer's first contact, on a case that has been passed on already and is not solved. A note from the third. */
export function carouselDays(facts: GuardFacts): Finding | null {
  const { record, now } = facts;
  if (record === null || record.counts.transfers === 0 || isFinished(record.status)) return null;
  const count = Math.floor((now - (record.contact.firstAt ?? record.createdAt)) / DAY);
  if (count < 1) return null;
  return {
    rule: 'carousel-days',
    tier: count >= 3 ? 1 : 0,
    weight: Math.min(0.5, 0.2 + count / 100),
    values: { count },
    ways: ['keep', 'mandate', 'duty'],
  };
}
