import { DAY } from '../attention';
import type { Finding } from '../assessment';
import type { GuardFacts } from '../guard-facts';

/** A complaint, by whole days since the first such message: every change of hands makes it older. */
export function complaintAge({ record, now }: GuardFacts): Finding | null {
  if (record === null || record.complaintSince === null) return null;
  const count = Math.max(0, Math.floor((now - record.complaintSince) / DAY));
  return { rule: 'complaint-age', tier: 1, weight: Math.min(0.75, 0.6 + count / 100), values: { count } };
}
