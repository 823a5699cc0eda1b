// Free of zod. How often what was suggested first was right, of texts that had not been learned.
import { chances, type Classifier } from './classifier';
import { trainLabelled, type Labelled } from './train-labelled';

export interface Tally {
  hits: number;
  of: number;
}

/** Of each label, how often it was the first suggestion before the answer was known, and how often rightly. */
export type Tallies = Map<string, Tally>;

/** Holds what a classifier puts first for a text against what it was about. Ask before it learns the text. */
export function countFirst(tallies: Tallies, classifier: Classifier, { label, signs }: Labelled): void {
  const all = chances(classifier, signs);
  const first = classifier.labels[all.indexOf(Math.max(...all))];
  if (first === undefined) return;
  const { hits, of } = tallies.get(first) ?? { hits: 0, of: 0 };
  tallies.set(first, { hits: hits + (first === label ? 1 : 0), of: of + 1 });
}

/**
 * The first lessons are learned at once, so that none of them is asked about before: each is asked about here as if it were
 * the next one, of a classifier that has learned all others ("leave one out"). A text that is there twice is left out twice.
 */
export function* heldOut(lessons: readonly Labelled[]): Generator<void, Tallies, void> {
  const tallies: Tallies = new Map();
  const texts = lessons.map(({ signs }) => signs.keys.join());
  for (const [at, lesson] of lessons.entries()) {
    const others = lessons.filter((_, other) => texts[other] !== texts[at]);
    if (others.length > 0) countFirst(tallies, yield* trainLabelled(others), lesson);
    yield;
  }
  return tallies;
}

/** All labels' together. */
export function together(tallies: Tallies): Tally {
  const sum = { hits: 0, of: 0 };
  for (const { hits, of } of tallies.values()) {
    sum.hits += hits;
    sum.of += of;
  }
  return sum;
}
