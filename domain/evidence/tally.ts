// Free of zod: weighed at every change of the assignee field.

/** How long until what was seen weighs half, in ms. A reorganised firm is learned anew within a few months. */
const HALF_LIFE = 21 * 86_400_000;

/** How many finished transfers there were of some kind and how many of them were passed on again, both as of `at`. */
export interface Tally {
  /** fades, so no whole number */
  finished: number;
  passedOn: number;
  /** ms since 1970 */
  at: number;
}

/** What is left of it at a later moment. */
export function faded(tally: Tally, at: number): Tally {
  const left = leftAfter(at - tally.at);
  return { finished: tally.finished * left, passedOn: tally.passedOn * left, at: Math.max(at, tally.at) };
}

/** The tally with one transfer more, in whichever order they become known: one of long ago weighs as little as it would. */
export function counted(tally: Tally | undefined, passedOn: boolean, at: number): Tally {
  const now = faded(tally ?? { finished: 0, passedOn: 0, at }, at);
  const weight = leftAfter(now.at - at);
  return { finished: now.finished + weight, passedOn: now.passedOn + (passedOn ? weight : 0), at: now.at };
}

/** The tally without one that was counted as kept. */
export function without(tally: Tally, keptAt: number, at: number): Tally {
  const now = faded(tally, at);
  return { ...now, finished: Math.max(now.passedOn, now.finished - leftAfter(now.at - keptAt)) };
}

function leftAfter(ms: number): number {
  return ms <= 0 ? 1 : 0.5 ** (ms / HALF_LIFE);
}
