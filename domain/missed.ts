import { passesCaseOn, receiverOf } from './decision';
import { placeOf } from './holder';
import type { Hold } from './hold';
import type { Handover } from './transfer';
import type { UnseenVia } from './unseen-via';
import type { Watched } from './watched';

/** The helpdesk's clock and this browser's may differ by this much without a transfer being called missed. */
export const CLOCKS_DIFFER = 5 * 60_000;

/** A hold may become this change: same agent, same target, not later than the change, and no other change's already. */
export function covers(hold: Hold, handover: Handover): boolean {
  if (hold.handoverId !== null) return hold.handoverId === handover.id;
  if (hold.by.id !== handover.by.id || hold.fate === 'ended') return false;
  if (hold.fate === 'not-saved' && !mayHaveGone(hold, handover)) return false;
  if (hold.heldAt > handover.at + CLOCKS_DIFFER) return false;
  const to = receiverOf(hold);
  return placeOf(to) === placeOf(handover.to) && (to.agentId === null || to.agentId === handover.to.agentId);
}

/** A save whose answer was lost on its way back: it looked as if it had failed, and the helpdesk carried it out. */
function mayHaveGone({ answer, answeredAt }: Hold, { at }: Handover): boolean {
  return answer !== null && answeredAt !== null && passesCaseOn(answer) && at <= answeredAt + CLOCKS_DIFFER;
}

/**
 * What a newly seen transfer tells of the guard:
 * - a hold: the guard saw it
 * - `missed`: its agent made it while a guarded tab showed the case, or no later than the clocks may differ after it had
 *   left with something unsaved (the save of one who goes on to the next ticket). The guard was there and did not see it:
 *   its keys may be wrong
 * - `unseen`: its agent made it where no guard can look before it happens
 */
export type Match =
  | { handover: Handover; hold: Hold }
  | { handover: Handover; hold: null; fate: 'missed' }
  | { handover: Handover; hold: null; fate: 'unseen'; via: UnseenVia };

/**
 * Newly seen transfers by agents, each with what it tells of the guard; those that tell nothing (other agents', or older
 * than what this browser knows) are left out. Every hold, and every save that could not be judged, tells of one change at
 * most: the latest possible hold, the nearest such save.
 *
 * @param handovers oldest first @param watched in ms since 1970; `until` is infinite for a tab that still shows the case
 * @param mine the signed-in agent's transfers after `since` (by the helpdesk's clock) happened where this browser knew the
 *   case: none is expected to be without a hold
 */
export function matchHolds(
  handovers: readonly Handover[],
  holds: readonly Hold[],
  watched: readonly Watched[],
  mine: { meId: string | null; since: number },
): Match[] {
  const free = [...holds].sort((a, b) => b.heldAt - a.heldAt);
  const unjudged = watched.filter((one) => one.unjudged !== undefined);
  const stays = watched.filter((one) => one.unjudged === undefined);
  const matches: Match[] = [];
  for (const handover of handovers) {
    if (handover.kind !== 'transfer' || handover.byRule) continue;
    const place = free.findIndex((hold) => covers(hold, handover));
    const hold = place < 0 ? undefined : free.splice(place, 1)[0];
    const via = hold === undefined ? takeNearest(unjudged, handover) : null;
    if (hold !== undefined) matches.push({ handover, hold });
    else if (via !== null) matches.push({ handover, hold: null, fate: 'unseen', via });
    else if (stays.some((stay) => isDuring(stay, handover))) matches.push({ handover, hold: null, fate: 'missed' });
    else if (handover.by.id === mine.meId && handover.at > mine.since)
      matches.push({ handover, hold: null, fate: 'unseen', via: 'elsewhere' });
  }
  return matches;
}

function isDuring(stay: Watched, { at, by }: Handover): boolean {
  const late = stay.settled ? 0 : CLOCKS_DIFFER;
  return by.id === stay.meId && at > stay.since && at <= stay.until + late;
}

/** Takes out the save of this agent that is nearest in time, if there is one that may have become this change. */
function takeNearest(unjudged: Watched[], { at, by }: Handover): UnseenVia | null {
  const apart = (one: Watched) => Math.abs(one.until - at);
  const [nearest] = unjudged
    .filter((one) => one.meId === by.id && apart(one) <= CLOCKS_DIFFER)
    .sort((a, b) => apart(a) - apart(b));
  if (nearest === undefined) return null;
  unjudged.splice(unjudged.indexOf(nearest), 1);
  return nearest.unjudged ?? null;
}
