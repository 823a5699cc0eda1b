import type { Fit, LeadRule } from '@/domain/hints/hint-index';
import { fits, type Matter } from '@/domain/matter';

/** The naive way: every rule is held against the case, one after the other. What the index is measured against. */
export function everyRule<Rule extends LeadRule>(rules: readonly Rule[], matter: Matter): Fit<Rule>[] {
  const fitting = rules.flatMap((rule) => {
    const words = rule.isOn ? fits(rule.when, matter) : null;
    return words === null ? [] : [{ rule, words }];
  });
  const order = (one: Fit<Rule>, other: Fit<Rule>) =>
    other.rule.priority - one.rule.priority || other.words.length - one.words.length;
  return fitting.sort(order);
}
