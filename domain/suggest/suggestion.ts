// Free of zod.
import { chances } from './classifier';
import { ENOUGH, type Learner } from './learner';
import type { Signs } from './signs';
import { together } from './tallies';

/** A department, or a cause, that a case may belong to. */
export interface Suggestion {
  id: string;
  /** 0..1 */
  chance: number;
  /** how often it was right when it was the first suggestion: `hits` of `of` times, never none */
  hits: number;
  of: number;
  /** `all`: it was never first, and these are of all that were */
  rate: 'own' | 'all';
}

const MOST = 3;
/** What is less likely is no suggestion. */
const LEAST = 0.05;

/** The likeliest first, three at the most. None while too little has been learned, or where nothing is to be read. Each has a rate. */
export function suggestionsFor(learner: Learner | null, signs: Signs): Suggestion[] {
  if (learner === null || learner.marks.length < ENOUGH || signs.keys.length === 0) return [];
  const { classifier, tallies } = learner;
  const all = chances(classifier, signs);
  const sum = together(tallies);
  // All that was flagged had the same words: nothing could be put to the test.
  if (sum.of === 0) return [];
  const whole = { ...sum, rate: 'all' as const };
  const rateOf = (id: string) => {
    const own = tallies.get(id);
    return own ? { ...own, rate: 'own' as const } : whole;
  };
  return classifier.labels
    .map((id, place) => ({ id, chance: all[place] ?? 0, ...rateOf(id) }))
    .filter(({ chance }) => chance >= LEAST)
    .sort((one, other) => other.chance - one.chance)
    .slice(0, MOST);
}
