// Free of zod.
import type { Classifier } from './classifier';
import type { Signs } from './signs';
import { training } from './train';

/** A text's signs, and what it was about. */
export interface Labelled {
  label: string;
  signs: Signs;
}

/** A classifier of the labels that these have. */
export function* trainLabelled(lessons: readonly Labelled[]): Generator<void, Classifier, void> {
  const labels = [...new Set(lessons.map(({ label }) => label))].sort();
  const places = new Map(labels.map((label, place) => [label, place]));
  return yield* training(
    lessons.map(({ signs, label }) => ({ signs, label: places.get(label) ?? 0 })),
    labels,
  );
}
