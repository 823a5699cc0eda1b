import type { Assessment, Finding, Tier } from './assessment';
import { isPassingOn } from './holder';
import { nthTransfer, type GuardFacts } from './guard-facts';
import { offersOf } from './offers';
import { rules } from './rules';
import { takesNoChanges } from './takes-no-changes';

/**
 * What there is to say before a change of hands, strongest first. Only passing the customer on is worth a word, and only
 * where the helpdesk would let it happen; a change inside a group never stops anybody, nor does a rule that the lead has
 * made a note; a rule that the agent has answered on this case is a fact and no more.
 */
export function assess(facts: GuardFacts): Assessment {
  const refused = facts.record !== null && takesNoChanges(facts.record);
  const findings =
    isPassingOn(facts.change.kind) && !refused
      ? Object.values(rules)
          .flatMap((rule) => rule(facts) ?? [])
          .map((finding) => tempered(finding, facts))
          .sort(byStrength)
          .filter(saysSomethingNew)
      : [];
  return {
    change: facts.change,
    tier: findings[0]?.tier ?? 0,
    findings,
    nth: nthTransfer(facts),
    offers: offersOf(facts),
    at: facts.now,
  };
}

function byStrength(a: Finding, b: Finding): number {
  return b.tier - a.tier || b.weight - a.weight;
}

/** The same without a stop: the interruption budget has none for this transfer. */
export function asNotes(assessment: Assessment): Assessment {
  const findings = assessment.findings.map((one): Finding => (one.tier === 2 ? { ...one, tier: 1 } : one));
  return { ...assessment, tier: assessment.tier === 2 ? 1 : assessment.tier, findings: findings.sort(byStrength) };
}

/** "Transfer 4, and no brief goes with it" has said already which transfer this is. */
function saysSomethingNew(finding: Finding, _: number, all: readonly Finding[]): boolean {
  return finding.rule !== 'nth-transfer' || !all.some((one) => one.rule === 'no-brief');
}

function tempered(finding: Finding, facts: GuardFacts): Finding {
  const never = facts.change.kind === 'within' || facts.book.demoted?.includes(finding.rule);
  const most: Tier = facts.answered.has(finding.rule) ? 0 : never ? 1 : 2;
  const values = facts.customer === '' ? finding.values : { ...finding.values, customer: facts.customer };
  return { ...finding, values, tier: finding.tier > most ? most : finding.tier };
}
