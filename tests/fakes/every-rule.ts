import type { Fit, LeadRule } from '@/domain/hints/hint-index';
import { fits, type Matter } from '@/domain/matter';

/** The naive way to the strongest rule: each is held against the case, one after the other. What the index is measured against. */
export function bestOfEvery<Rule extends LeadRule>(rules: readonly Rule[], matter: Matter): Fit<Rule> | null {
  let best: Fit<Rule> | null = null;
  for (const rule of rules) {
    const words = rule.isOn ? fits(rule.when, matter) : null;
    if (words === null) continue;
    const by = best === null ? 1 : rule.priority - best.rule.priority || words.length - best.words.length;
    if (by > 0) best = { rule, words };
  }
  return best;
}
