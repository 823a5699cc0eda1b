// Free of zod: the guard compares holders in the host page.

/** The group and/or agent a case is assigned to. Ids are strings: the helpdesks send both spellings. */
export interface Holder {
  groupId: string | null;
  groupName: string | null;
  agentId: string | null;
  agentName: string | null;
}

export const NOBODY: Holder = { groupId: null, groupName: null, agentId: null, agentName: null };

export function isNobody(holder: Holder): boolean {
  return holder.groupId === null && holder.agentId === null;
}

/** Where a case is: its group, or its agent when there is no group; null for nobody. Equal places are one department. */
export function placeOf(holder: Holder): string | null {
  if (holder.groupId !== null) return holder.groupId;
  return holder.agentId === null ? null : `agent:${holder.agentId}`;
}

/** The name of that place, for people. */
export function placeName(holder: Holder): string {
  return holder.groupName ?? holder.agentName ?? holder.groupId ?? '';
}

/** Agent and group by name, as people write them: "Eva Lind, Support". */
export function handsName({ agentName, groupName }: Holder): string {
  return [agentName, groupName].filter(Boolean).join(', ');
}

/**
 * What kind of change of hands this is, in the product's words:
 * - `none`: nothing changes
 * - `first`: the first assignment, from nobody
 * - `taken`: somebody takes the case for themselves, in whichever group
 * - `released`: nobody has it any more, or the agent lets go of it inside the same group
 * - `within`: another agent inside the same group (counted apart)
 * - `transfer`: from one group to another
 * Only `transfer` and `within` are passing the customer on.
 */
export type ChangeKind = 'none' | 'first' | 'taken' | 'released' | 'within' | 'transfer';

/** @param byAgentId who makes the change; null for a rule or when unknown */
export function changeKind(from: Holder, to: Holder, byAgentId: string | null): ChangeKind {
  const groupMoves = from.groupId !== to.groupId;
  const agentMoves = from.agentId !== to.agentId;
  if (!groupMoves && !agentMoves) return 'none';
  if (isNobody(from)) return 'first';
  if (isNobody(to)) return 'released';
  if (agentMoves && to.agentId !== null && to.agentId === byAgentId) return 'taken';
  if (groupMoves && to.groupId !== null) return from.groupId === null ? agentToGroup(from, to) : 'transfer';
  if (to.agentId === null) return 'released';
  return from.agentId === null ? 'first' : 'within';
}

/** A case that an agent held without a group: handing it to a group passes it on unless the agent comes along. */
function agentToGroup(from: Holder, to: Holder): ChangeKind {
  return from.agentId !== null && from.agentId === to.agentId ? 'first' : 'transfer';
}

export function isPassingOn(kind: ChangeKind): boolean {
  return kind === 'transfer' || kind === 'within';
}
