import type { KeptOwnership } from './case';
import type { CaseHead } from './customer';
import { isNobody, placeOf, type Holder } from './holder';
import type { Handover } from './transfer';

export type Owner = CaseHead['owner'];

interface Settled {
  holder: Holder;
  since: number;
  /** has answered the customer, said "received" or taken the case: a person stands behind it */
  stands: boolean;
}

/**
 * Who answers to the customer, and whether the present holder has accepted the case.
 *
 * The first assignment makes an owner at once. After a transfer the one before stays owner until the receiver has
 * accepted; a rule that moves a case on from where nobody has answered (sorting incoming mail) moves the ownership with
 * it. Null accepted: nobody to ask.
 *
 * @param kept ownership that is kept still (see kept.ts): it comes before all others
 */
export function ownerOf(
  handovers: readonly Handover[],
  holder: Holder,
  holderSince: number | null,
  kept: KeptOwnership | null,
): { owner: Owner; accepted: boolean | null } {
  const settled = settledOwner(handovers);
  const accepted = hasAccepted(handovers, settled, holder);
  if (kept !== null) {
    const owner: Owner = { name: kept.by.name, groupName: null, since: kept.at, why: 'kept' };
    return { owner, accepted: isNobody(holder) ? null : accepted };
  }
  if (isNobody(holder)) return { owner: { name: null, groupName: null, since: null, why: 'nobody' }, accepted: null };
  if (settled === null || isSame(settled.holder, holder)) {
    return { owner: asOwner(holder, settled?.since ?? holderSince, 'holder'), accepted };
  }
  return { owner: asOwner(settled.holder, settled.since, 'previous'), accepted };
}

function settledOwner(handovers: readonly Handover[]): Settled | null {
  let settled: Settled | null = null;
  const begin = handovers[0]?.from;
  if (begin !== undefined && !isNobody(begin)) settled = { holder: begin, since: 0, stands: true };
  for (const handover of handovers) {
    const next = { holder: handover.to, since: handover.at, stands: handover.acceptedAt !== null };
    if (isNobody(handover.to)) settled = null;
    else if (settled === null || next.stands) settled = next;
    else if (handover.kind === 'first' || handover.kind === 'released') {
      // Inside the same group somebody was named or let go: the group goes on owning it, now through this agent.
      if (placeOf(settled.holder) === placeOf(handover.to)) settled = { ...next, stands: settled.stands };
    } else if (handover.byRule && !settled.stands) settled = next;
  }
  return settled;
}

function hasAccepted(handovers: readonly Handover[], settled: Settled | null, holder: Holder): boolean | null {
  if (isNobody(holder)) return null;
  const last = handovers.at(-1);
  if (last === undefined) return null;
  if (last.acceptedAt !== null) return true;
  // Named inside a department after a transfer that was accepted already, or sent back to the one who never let go.
  return settled !== null && settled.stands && isSame(settled.holder, holder);
}

function isSame(a: Holder, b: Holder): boolean {
  if (placeOf(a) !== placeOf(b)) return false;
  return a.agentId === b.agentId || a.agentId === null || b.agentId === null;
}

function asOwner(holder: Holder, since: number | null, why: Owner['why']): Owner {
  return { name: holder.agentName, groupName: holder.groupName, since: since === 0 ? null : since, why };
}
