// Free of zod. What has been learned about a subject, and how often it was right.
import { withLabel, type Classifier } from './classifier';
import { learnOne } from './learn';
import { countFirst, heldOut, type Tallies } from './tallies';
import { trainLabelled, type Labelled } from './train-labelled';

/** Nothing is suggested by fewer lessons. */
export const ENOUGH = 20;
/** All is learned anew, with all that is known by then, whenever there is so much more of it. */
const GROWTH = 1.5;

export interface Learner {
  classifier: Classifier;
  /** the lessons that have been learned (lessons.ts), in their order */
  marks: number[];
  /** how many lessons there were when all was learned at once; those since have been learned one by one */
  whole: number;
  tallies: Tallies;
}

/** A lesson with its text's signs. */
export interface ReadLesson extends Labelled {
  mark: number;
}

/** Whether so many lessons ask for all being learned anew. */
export function isDue(learner: Pick<Learner, 'whole'>, lessons: number): boolean {
  return lessons >= Math.ceil(learner.whole * GROWTH);
}

/**
 * Learns all lessons, in the order in which they came: what would have been suggested is held against what came, each time
 * before it is learned; the first ones, against what the others teach. Null: there are too few. A generator, so that a page stays alive meanwhile.
 */
export function* learnAll(lessons: readonly ReadLesson[]): Generator<void, Learner | null, void> {
  if (lessons.length < ENOUGH) return null;
  const first = lessons.slice(0, ENOUGH);
  let learner = yield* learnWhole(first, yield* heldOut(first));
  while (learner.marks.length < lessons.length) {
    const next = Math.min(lessons.length, Math.ceil(learner.whole * GROWTH));
    yield* learnMore(learner, lessons.slice(learner.marks.length, next));
    if (isDue(learner, next)) learner = yield* learnWhole(lessons.slice(0, next), learner.tallies);
  }
  return learner;
}

/** All of these at once; what has been counted stays. */
export function* learnWhole(
  lessons: readonly ReadLesson[],
  tallies: Learner['tallies'],
): Generator<void, Learner, void> {
  const classifier = yield* trainLabelled(lessons);
  return { classifier, marks: lessons.map(({ mark }) => mark), whole: lessons.length, tallies };
}

/** These after what it knows, one by one, in place. */
export function* learnMore(learner: Learner, lessons: readonly ReadLesson[]): Generator<void, void, void> {
  for (const lesson of lessons) {
    countFirst(learner.tallies, learner.classifier, lesson);
    const { label, signs, mark } = lesson;
    if (!learner.classifier.labels.includes(label)) learner.classifier = withLabel(learner.classifier, label);
    learnOne(learner.classifier, signs, learner.classifier.labels.indexOf(label));
    learner.marks.push(mark);
    yield;
  }
}
