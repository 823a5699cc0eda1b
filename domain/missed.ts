import { placeOf } from './holder';
import type { Hold } from './hold';
import type { Handover } from './transfer';
import type { Watched } from './watched';

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
 * Newly seen transfers by agents, each with the hold that tells that the guard saw it. Those without one are left out,
 * unless their agent made them while a guarded tab showed the case, or no later than the clocks may differ after it had
 * left (the save of one who goes on to the next ticket): those the guard missed (null).
 * Every hold tells of one change at most; the latest possible hold is taken.
 *
 * @param handovers oldest first @param stays in ms since 1970; `until` is infinite for a tab that still shows the case
 */
export function matchHolds(
  handovers: readonly Handover[],
  holds: readonly Hold[],
  stays: readonly Watched[],
): { handover: Handover; hold: Hold | null }[] {
  const free = [...holds].sort((a, b) => b.heldAt - a.heldAt);
  const matches: { handover: Handover; hold: Hold | null }[] = [];
  for (const handover of handovers) {
    if (handover.kind !== 'transfer' || handover.byRule) continue;
    const place = free.findIndex((hold) => covers(hold, handover));
    const hold = place < 0 ? null : (free.splice(place, 1)[0] ?? null);
    const watched = stays.some((stay) => isDuring(stay, handover));
    if (hold !== null || watched) matches.push({ handover, hold });
  }
  return matches;
}

function isDuring(stay: Watched, { at, by }: Handover): boolean {
  return by.id === stay.meId && at > stay.since && at <= stay.until + CLOCKS_DIFFER;
}
