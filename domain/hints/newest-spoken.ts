// Free of zod. The transfers at which hints on trial would have spoken, as many as one can look through.
import type { CaseKey } from '../case-key';
import type { Outcome } from './tally';

/** A transfer at which a hint would have named another department than the one that the case was given to. */
export interface SpokenAt {
  caseKey: CaseKey;
  ticketId: string;
  subject: string;
  /** ms since 1970 */
  at: number;
  hintId: string;
  namedId: string;
  outcome: Outcome;
  /** the department that the case ended at; null: it has not ended, or at none */
  endedId: string | null;
  /** the group that it ended in; null: it has not ended, or with nobody */
  endedIn: string | null;
  /** the group that the case was given to then */
  to: string | null;
}

/** So many of each outcome; how many there are is in the tally. */
export const MOST_LISTED = 200;

/** To be told of all of them in any order; keeps the newest of each outcome, however many there are. */
export class NewestSpoken {
  private readonly kept: Record<Outcome, SpokenAt[]> = { hit: [], wrong: [], open: [], unplaced: [] };

  add(one: SpokenAt): void {
    const { outcome } = one;
    this.kept[outcome].push(one);
    if (this.kept[outcome].length > 2 * MOST_LISTED) this.kept[outcome] = newest(this.kept[outcome]);
  }

  /** the newest first, whatever became of them */
  result(): SpokenAt[] {
    return Object.values(this.kept).flatMap(newest).sort(byAge);
  }
}

function newest(some: readonly SpokenAt[]): SpokenAt[] {
  return some.toSorted(byAge).slice(0, MOST_LISTED);
}

function byAge(one: SpokenAt, other: SpokenAt): number {
  return other.at - one.at;
}
