// Free of zod. The interruption budget: how often an agent may be stopped, and for what.

/** The budget is kept over so many of the agent's transfers, the present one among them. */
export const WINDOW = 200;
/** An agent who has just begun is stopped once in so many, whatever the lead's budget. */
const FIRST = 10;

/** In so many budgets' worth of transfers (20 where one in ten may be stopped), one is strong that beats all the others. */
const LATELY = 2;

/** One of the agent's transfers, as far as the budget goes. */
export interface PastTransfer {
  /** how strong what could have stopped it was (see stop-strength.ts), 0..1; 0: nothing could have */
  strength: number;
  stopped: boolean;
}

/** How many of the agent's first n transfers, or of any `WINDOW` of them, may be stopped. @param budget at most one in so many */
export function stopsAllowed(n: number, budget: number): number {
  if (!(budget >= 1 && budget <= WINDOW)) return 0;
  if (n >= WINDOW) return Math.floor(WINDOW / budget);
  return n <= FIRST ? 1 : Math.max(1, Math.floor(n / budget));
}

/**
 * Whether a transfer that something could stop may be stopped. Two conditions:
 * - The budget itself, a hard one: never more stops than `stopsAllowed`.
 * - The budget is not used up on weak ones. Something as strong as s is among the strongest that the budget would do for,
 *   of all that could have been stopped; or stronger than all of the last few, since times change; or one of many alike, and
 *   then the stops made for what was as strong or weaker leave enough for what is stronger: as many as there were of those.
 *   Of the budget, (1 - s) is left over in any case: what is rare and strong (the target is away) may come in a row, or
 *   after months without.
 *
 * Where something weaker than s may stop, s may too: that is what the levels are gone through for.
 *
 * @param past the agent's transfers before this one, oldest first; the last `WINDOW` matter
 * @param strength 0..1; what is no number or not above 0 never stops
 */
export function mayStop(past: readonly PastTransfer[], strength: number, budget: number): boolean {
  const last = past.slice(1 - WINDOW);
  const allowed = stopsAllowed(last.length + 1, budget);
  const used = last.filter(({ stopped }) => stopped).length;
  if (!(strength > 0) || used >= allowed) return false;

  const room = (level: number) => allowed - Math.round((1 - level) * allowed);
  const stoppable = last.filter((one) => one.strength > 0 || one.stopped);
  const asStrong = stoppable.filter((one) => one.strength >= strength).length;
  if (asStrong < room(strength)) return true;
  const lately = last.slice(-LATELY * budget);
  if (lately.every((one) => !(one.strength >= strength)) && used < room(strength)) return true;

  stoppable.sort((a, b) => a.strength - b.strength);
  let weaker = 0;
  let stronger = stoppable.length;
  let level = Number.NEGATIVE_INFINITY;
  for (const one of stoppable) {
    if (one.strength > strength) break;
    if (one.strength > level && weaker + stronger < room(one.strength)) return true;
    level = one.strength;
    weaker += one.stopped ? 1 : 0;
    stronger -= 1;
  }
  return weaker + stronger < room(strength);
}
