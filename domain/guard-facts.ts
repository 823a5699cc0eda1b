import type { Colleague } from './absence';
import { groupOf } from './account-group';
import type { Book } from './book';
import { caseRef, type CaseKey } from './case-key';
import type { PlannedChange } from './change';
import type { CaseRecord } from './case';
import type { OpenCommitment } from './commitment-steps';
import { dayOf } from './day';
import type { Department } from './department';
import type { Judgement } from './evidence/evidence';
import { departmentForGroup } from './group-department';
import type { Members } from './group-members';
import type { Hinted } from './hinted';
import type { Holder } from './holder';
import { userKey } from './identity';
import type { Mandate } from './mandate';
import type { Matter } from './matter';

/** A group that the account's cases can be given to. */
export interface KnownGroup {
  id: string;
  name: string;
}

/** What the guard's rules look at. Loaded once; every rule is a pure function of it. */
export interface GuardFacts {
  change: PlannedChange;
  /** null: this browser has never read the case; then no rule says anything of its past */
  record: CaseRecord | null;
  /** what to call the customer in a sentence; empty when not known */
  customer: string;
  /** a brief has been written since the last transfer, or is waiting to be */
  hasBrief: boolean;
  /** what the account's finished transfers say of this one; null: nothing yet */
  judgement: Judgement | null;
  /** the team's routing book */
  book: Book;
  /** all that the account has, as of lately; null: that is not known */
  groups: readonly KnownGroup[] | null;
  /** who is in the group that the case would go to; null: that is not known, or not as of lately */
  members: Members | null;
  /** what the case is about; null when the case is not known */
  matter: Matter | null;
  /** the routing hint for this case, where it names another department than the target's */
  hinted: Hinted | null;
  /** what the agent may decide alone in this case */
  mandate: Mandate | null;
  /** what has been promised on this case and is not done */
  commitments: readonly OpenCommitment[];
  /** rules that the agent who makes the change has answered on this case */
  answered: ReadonlySet<string>;
  /** ms since 1970 */
  now: number;
}

/** This would be the case's nth transfer. The first, where no sound number says otherwise: what is not known stops nobody. */
export function nthTransfer({ record }: GuardFacts): number {
  const before = record?.counts.transfers ?? 0;
  return Number.isSafeInteger(before) ? before + 1 : 1;
}

/** How many turns with the case the target department has had, the present one not counted. */
export function turnsOfTarget(facts: GuardFacts): number {
  const { groupId } = facts.change.to;
  if (groupId === null) return 0;
  return (facts.record?.stations ?? []).filter((one) => one.groupId === groupId && one.until !== null).length;
}

/** The agent whom the case would go to, as the book knows colleagues. Null: to a group alone. */
export function targetAgent({ change }: Pick<GuardFacts, 'change'>): Colleague | null {
  const { agentId, agentName } = change.to;
  if (agentId === null) return null;
  const { helpdesk, host } = caseRef(change.caseKey);
  return { name: agentName ?? '', users: [userKey(helpdesk, host, agentId)] };
}

/** The department that a holder's group belongs to, as far as the book knows. */
export function departmentOf(key: CaseKey, holder: Holder, book: Pick<Book, 'departments'>): Department | null {
  return departmentForGroup(groupOf(key, holder), book.departments);
}

/** Today, for the agent who looks. */
export function today({ now }: Pick<GuardFacts, 'now'>): string {
  return dayOf(now);
}
