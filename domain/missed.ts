import { placeOf } from './holder';
import type { Hold } from './hold';
import type { Handover } from './transfer';

/** The helpdesk's clock and this browser's may differ by this much without a transfer being called missed. */
export const CLOCKS_DIFFER = 5 * 60_000;

/** A hold may become this change: same agent, same target, not later than the change, and no other change's already. */
export function covers(hold: Hold, handover: Handover): boolean {
  if (hold.handoverId !== null) return hold.handoverId === handover.id;
  if (hold.by.id !== handover.by.id || hold.fate === 'ended' || hold.fate === 'not-saved') return false;
  if (hold.heldAt > handover.at + CLOCKS_DIFFER) return false;
  const to = hold.assessment.change.to;
  return placeOf(to) === placeOf(handover.to) && (to.agentId === null || to.agentId === handover.to.agentId);
}

/**
 * Which transfers the agent made while the tab was watching the case, each with the hold that tells that the guard saw it
 * (null: missed). Every hold tells of one change at most; the latest possible hold is taken.
 *
 * @param handovers newly seen ones, oldest first @param watchedSince when the tab began to show the case, ms since 1970
 */
export function matchHolds(
  handovers: readonly Handover[],
  holds: readonly Hold[],
  meId: string,
  watchedSince: number,
): { handover: Handover; hold: Hold | null }[] {
  const free = [...holds].sort((a, b) => b.heldAt - a.heldAt);
  const matches: { handover: Handover; hold: Hold | null }[] = [];
  for (const handover of handovers) {
    if (handover.kind !== 'transfer' || handover.by.id !== meId || handover.byRule || handover.at <= watchedSince)
      continue;
    const place = free.findIndex((hold) => covers(hold, handover));
    matches.push({ handover, hold: place < 0 ? null : (free.splice(place, 1)[0] ?? null) });
  }
  return matches;
}
