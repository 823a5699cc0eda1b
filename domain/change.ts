// Free of zod: content scripts build changes from the page.
import type { CaseKey } from './case-key';
import { changeKind, isPassingOn, type ChangeKind, type Holder } from './holder';

/** A change of hands that the agent is about to save. */
export interface PlannedChange {
  caseKey: CaseKey;
  from: Holder;
  to: Holder;
  kind: ChangeKind;
}

export function plannedChange(caseKey: CaseKey, from: Holder, to: Holder, meId: string | null): PlannedChange {
  return { caseKey, from, to, kind: changeKind(from, to, meId) };
}

export function passesOn(change: PlannedChange): boolean {
  return isPassingOn(change.kind);
}

/** Same target means same assessment: what was prepared for one serves the other. */
export function sameTarget(a: PlannedChange, b: PlannedChange): boolean {
  return a.caseKey === b.caseKey && a.to.groupId === b.to.groupId && a.to.agentId === b.to.agentId;
}
