import type { ClaimedNote } from './claimed-note';
import { isAnswer } from './contact';
import { changeKind, isNobody, isPassingOn, placeOf, type ChangeKind } from './holder';
import type { HolderChange, Message } from './reading';
import type { Handover } from './transfer';

type Step = HolderChange & { kind: Exclude<ChangeKind, 'none'> };

/**
 * Rebuilds the changes of hands from the helpdesk's own history.
 *
 * A department's turn lasts from the transfer until the case is somewhere else; changes of agent inside it do not end it.
 * An agent's turn (taken, given inside the group) lasts until the next change. `bounced`: the turn ended by being passed on.
 * Accepted means that the receiver answered the customer in public, or wrote a "received" note, within the turn; taking
 * the case oneself is accepting it. A reply that went out in the same save as a transfer belongs to the one who made it.
 *
 * @param changes in any order, ms since 1970
 * @param claims "received" notes read back from the ticket
 */
export function handoversOf(
  changes: readonly HolderChange[],
  messages: readonly Message[],
  claims: readonly ClaimedNote[] = [],
): Handover[] {
  const steps = stepsOf(changes);
  const leaves = whereTurnsEnd(steps);
  const answers = messages.filter(isAnswer).sort((a, b) => a.at - b.at);
  const received = claims.filter((claim) => claim.kind === 'received').sort((a, b) => a.at - b.at);
  const had = new Set<string>();
  return steps.map((step, index) => {
    const before = placeOf(step.from);
    if (before !== null) had.add(before);
    const place = placeOf(step.to);
    const isReturn = step.kind === 'transfer' && place !== null && had.has(place);
    if (place !== null) had.add(place);
    const end = steps[endOf(step, index, leaves)];
    const answeredAt = firstWithin(answers, step, end);
    const saidSoAt = firstWithin(received, step, end);
    const bounced = end !== undefined && isBounce(step.kind, end.kind);
    return {
      id: step.id,
      at: step.at,
      by: step.by,
      from: step.from,
      to: step.to,
      kind: step.kind,
      byRule: step.by.role === 'rule' || step.by.role === 'system',
      acceptedAt: acceptedAt(step, answeredAt, saidSoAt),
      bounced,
      unanswered: bounced && answeredAt === null,
      isReturn,
      heldMs: end === undefined ? null : Math.max(0, end.at - step.at),
    };
  });
}

/** How many of these are transfers, and how many are changes of agent inside a group. */
export function countHandovers(handovers: readonly Handover[]): { transfers: number; within: number } {
  let transfers = 0;
  let within = 0;
  for (const handover of handovers) {
    if (handover.kind === 'transfer') transfers += 1;
    if (handover.kind === 'within') within += 1;
  }
  return { transfers, within };
}

function stepsOf(changes: readonly HolderChange[]): Step[] {
  const steps: Step[] = [];
  for (const change of [...changes].sort((a, b) => a.at - b.at)) {
    const kind = changeKind(change.from, change.to, change.by.role === 'agent' ? change.by.id : null);
    if (kind !== 'none') steps.push({ ...change, kind });
  }
  return steps;
}

/** For each step the index of the step that takes the case elsewhere, or steps.length. Filled from the back: O(n). */
function whereTurnsEnd(steps: readonly Step[]): number[] {
  const leaves = new Array<number>(steps.length);
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const here = steps[index] as Step;
    const next = steps[index + 1];
    const stays = next !== undefined && placeOf(next.to) === placeOf(here.to);
    leaves[index] = stays ? (leaves[index + 1] as number) : index + 1;
  }
  return leaves;
}

function endOf(step: Step, index: number, leaves: readonly number[]): number {
  const departmentsTurn = step.kind === 'transfer' || step.to.agentId === null;
  return departmentsTurn ? (leaves[index] as number) : index + 1;
}

function isBounce(kind: ChangeKind, next: ChangeKind): boolean {
  if (kind === 'transfer') return next === 'transfer';
  return kind === 'within' && isPassingOn(next);
}

function acceptedAt(step: Step, answeredAt: number | null, saidSoAt: number | null): number | null {
  if (isNobody(step.to)) return null;
  if (step.kind === 'taken') return step.at;
  if (answeredAt === null || saidSoAt === null) return answeredAt ?? saidSoAt;
  return Math.min(answeredAt, saidSoAt);
}

interface Said {
  at: number;
  by: { id: string | null };
}

/** The first of these by the receiver, after the step and before the end of the turn. @param said oldest first */
function firstWithin(said: readonly Said[], step: Step, end: Step | undefined): number | null {
  for (let index = firstAfter(said, step.at); index < said.length; index += 1) {
    const one = said[index] as Said;
    if (end !== undefined && one.at >= end.at) {
      if (one.at > end.at) return null;
      if (one.by.id === null || one.by.id !== end.by.id) continue;
    }
    if (isReceiver(one.by.id, step)) return one.at;
  }
  return null;
}

/** Anyone but those who let go of the case. */
function isReceiver(id: string | null, step: Step): boolean {
  return id === null || !hasLetGo(step, id);
}

/** Whether this user passed the case on, or had it until then: not who got it by name. Their word makes nothing accepted. */
export function hasLetGo({ by, from, to }: Pick<Handover, 'by' | 'from' | 'to'>, userId: string): boolean {
  return userId !== to.agentId && (userId === by.id || userId === from.agentId);
}

/** Index of the first one later than `at`: binary search. */
function firstAfter(said: readonly Said[], at: number): number {
  let low = 0;
  let high = said.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((said[middle] as Said).at > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
