// Free of zod.
import { chances } from './classifier';
import { ENOUGH, type Learner } from './learner';
import type { Signs } from './signs';

/** A department, or a cause, that a case may belong to. */
export interface Suggestion {
  id: string;
  /** 0..1 */
  chance: number;
  /** when it was the first suggestion before, how often it was right: `hits` of `of` times; it may be the first time */
  hits: number;
  of: number;
}

const MOST = 3;
/** What is less likely is no suggestion. */
const LEAST = 0.05;

/** The likeliest first, three at the most. None while too little has been learned, or where nothing is to be read. */
export function suggestionsFor(learner: Learner | null, signs: Signs): Suggestion[] {
  if (learner === null || learner.marks.length < ENOUGH || signs.keys.length === 0) return [];
  const { classifier, tallies } = learner;
  const all = chances(classifier, signs);
  return classifier.labels
    .map((id, place) => ({ id, chance: all[place] ?? 0, ...(tallies.get(id) ?? { hits: 0, of: 0 }) }))
    .filter(({ chance }) => chance >= LEAST)
    .sort((one, other) => other.chance - one.chance)
    .slice(0, MOST);
}
