import type { PlannedChange } from './change';
import type { Judgement } from './evidence/evidence';
import type { CaseRecord } from './case';

/** What the guard's rules look at. Loaded once; every rule is a pure function of it. */
export interface GuardFacts {
  change: PlannedChange;
  /** null: this browser has never read the case; then no rule says anything */
  record: CaseRecord | null;
  /** what to call the customer in a sentence; empty when not known */
  customer: string;
  /** a brief has been written since the last transfer, or is waiting to be */
  hasBrief: boolean;
  /** what the account's finished transfers say of this one; null: nothing yet */
  judgement: Judgement | null;
  /** the lead's threshold: as likely as this to be passed on again, a transfer may be stopped; 0..1 */
  stopAt: number;
  /** rules that the agent who makes the change has answered on this case */
  answered: ReadonlySet<string>;
  /** ms since 1970 */
  now: number;
}

/** This would be the case's nth transfer. */
export function nthTransfer(facts: GuardFacts): number {
  return (facts.record?.counts.transfers ?? 0) + 1;
}

/** How many turns with the case the target department has had, the present one not counted. */
export function turnsOfTarget(facts: GuardFacts): number {
  const { groupId } = facts.change.to;
  if (groupId === null) return 0;
  return (facts.record?.stations ?? []).filter((one) => one.groupId === groupId && one.until !== null).length;
}
