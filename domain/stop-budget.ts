// Free of zod. The interruption budget: how often an agent may be stopped, and for what.

/** The budget is kept over so many of the agent's transfers, the present one among them. */
export const WINDOW = 200;
/** An agent who has just begun is stopped once in so many, whatever the lead's budget. */
const FIRST = 10;

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
 * - The budget is not used up on weak ones. To stop for something as strong as s, the stops made for what was as strong or
 *   weaker, and those that will be needed for what is stronger, must leave one. Needed are as many as there were stronger
 *   ones lately, stopped or not, and on top (1 - s) of the budget: what is rare and strong (the target is away) may come in
 *   a row, or after months without.
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

  const isLeft = (weaker: number, stronger: number, level: number) =>
    weaker + stronger + Math.round((1 - level) * allowed) < allowed;
  const byStrength = last.filter((one) => one.strength > 0 || one.stopped).sort((a, b) => a.strength - b.strength);
  let weaker = 0;
  let stronger = byStrength.length;
  let level = Number.NEGATIVE_INFINITY;
  for (const one of byStrength) {
    if (one.strength > strength) break;
    if (one.strength > level && isLeft(weaker, stronger, one.strength)) return true;
    level = one.strength;
    weaker += one.stopped ? 1 : 0;
    stronger -= 1;
  }
  return isLeft(weaker, stronger, strength);
}
