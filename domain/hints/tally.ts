// Free of zod. What hints would have done, in numbers.
import { wilson } from '../wilson';

/**
 * - `hit`: the case ended at the department that the hint names
 * - `wrong`: it ended at another department
 * - `open`: it has not ended, or the ticket is no longer one that can (merged, deleted)
 * - `unplaced`: it ended with nobody, or in a group that the book gives to no department
 */
export type Outcome = 'hit' | 'wrong' | 'open' | 'unplaced';

export interface Tally {
  /** transfers at which a hint would have named another department; every outcome is one of them */
  spoke: number;
  hits: number;
  wrong: number;
  open: number;
  unplaced: number;
}

export function noTally(): Tally {
  return { spoke: 0, hits: 0, wrong: 0, open: 0, unplaced: 0 };
}

export function count(tally: Tally, outcome: Outcome): void {
  tally.spoke += 1;
  if (outcome === 'hit') tally.hits += 1;
  else tally[outcome] += 1;
}

/** How often what was named was where the case ended. Of those whose end is known. */
export interface HitRate {
  /** 0..1; null: of none */
  share: number | null;
  /** 19 times in 20 the true share lies between these (wilson.ts); transfers of one case are taken as separate */
  low: number;
  high: number;
  of: number;
}

export function hitRate({ hits, wrong }: Tally): HitRate {
  const of = hits + wrong;
  return { share: of === 0 ? null : hits / of, ...wilson(hits, of), of };
}
