import type { Finding } from '../assessment';
import type { GuardFacts } from '../guard-facts';
import { isMet, openAsk } from '../manager-ask-steps';

/** The customer has asked for a manager, and no manager has taken the call. */
export function managerAsked({ record }: GuardFacts): Finding | null {
  const ask = openAsk(record?.managerAsks);
  if (ask === null || isMet(ask)) return null;
  return { rule: 'manager-asked', tier: 2, weight: 0.88, values: { at: ask.at }, ways: ['duty', 'keep'] };
}
