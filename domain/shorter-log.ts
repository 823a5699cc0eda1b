// Free of zod.
import { MOST_CAUSE_CHANGES } from './book-limits';
import type { CauseChange } from './cause';

/** What goes first where the log is full: flags need no old names, but for the tags that they have. */
const WORTH = ['renamed', 'removed', 'merged'] as const satisfies readonly CauseChange['what'][];

/** What became of causes, as much of it as a book holds: of what is worth least the oldest goes first. Order is kept. */
export function shorterLog(all: readonly CauseChange[]): CauseChange[] {
  const over = all.length - MOST_CAUSE_CHANGES;
  if (over <= 0) return [...all];
  const byAge = all.toSorted((one, other) => one.at - other.at);
  const going = new Set(WORTH.flatMap((what) => byAge.filter((change) => change.what === what)).slice(0, over));
  return all.filter((change) => !going.has(change));
}
