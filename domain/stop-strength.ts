import type { Finding } from './assessment';
import { ENOUGH, type Judgement } from './evidence/evidence';

/** A finding of this weight is a hard fact: the target is away or closed, or has let go of the case twice. */
const HARD = 0.75;

/**
 * How strong the case for a stop is, 0..1; 0: nothing would stop this transfer. The evidence's rank where there is evidence
 * (the budget is to go to those that will be passed on again), else the finding's weight. A hard fact is never weaker than
 * its weight: that the target is away does not become less true by having gone well before.
 * @param findings as assessed, before the budget
 */
export function stopStrength(findings: readonly Finding[], judgement: Judgement | null): number {
  const rank = judgement !== null && judgement.alike.finished >= ENOUGH ? judgement.rank : null;
  const strengths = findings.filter(({ tier }) => tier === 2).map((finding) => strengthOf(finding, rank));
  return Math.min(1, Math.max(0, ...strengths));
}

function strengthOf({ rule, weight }: Finding, rank: number | null): number {
  if (rank === null) return weight;
  return weight >= HARD && rule !== 'passed-on' ? Math.max(weight, rank) : rank;
}
