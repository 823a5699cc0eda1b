import type { Assessment, Finding, Tier } from './assessment';
import { isPassingOn } from './holder';
import { nthTransfer, type GuardFacts } from './guard-facts';
import { rules } from './rules';

/**
 * What there is to say before a change of hands, strongest first. Only passing the customer on is worth a word; a change
 * inside a group never stops anybody; a rule that the agent has answered on this case is a fact and no more.
 */
export function assess(facts: GuardFacts): Assessment {
  const findings = isPassingOn(facts.change.kind)
    ? Object.values(rules)
        .flatMap((rule) => rule(facts) ?? [])
        .map((finding) => tempered(finding, facts))
        .sort((a, b) => b.tier - a.tier || b.weight - a.weight)
        .filter(saysSomethingNew)
    : [];
  return { change: facts.change, tier: findings[0]?.tier ?? 0, findings, nth: nthTransfer(facts), at: facts.now };
}

/** "Transfer 4, and no brief goes with it" has said already which transfer this is. */
function saysSomethingNew(finding: Finding, _: number, all: readonly Finding[]): boolean {
  return finding.rule !== 'nth-transfer' || !all.some((one) => one.rule === 'no-brief');
}

function tempered(finding: Finding, facts: GuardFacts): Finding {
  const most: Tier = facts.answered.has(finding.rule) ? 0 : facts.change.kind === 'within' ? 1 : 2;
  const values = facts.customer === '' ? finding.values : { ...finding.values, customer: facts.customer };
  return { ...finding, values, tier: finding.tier > most ? most : finding.tier };
}
