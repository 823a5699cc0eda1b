// Free of zod. Learning many texts at once.
import { calibrationFor, type Judged } from './calibrate';
import { newClassifier, placed, pooled, see, type Classifier, type Placed } from './classifier';
import { step } from './learn';
import { addNeighbour, noNeighbours } from './neighbours';
import { seeded, shuffled } from './seeded';
import type { Signs } from './signs';

/** How often every text is gone through, and once more when the classifier knows how sure it may be. */
const ROUNDS = 4;
/** The first step's length; the last one's is nearly nothing. */
const RATE = 4;
const LAST_RATE = 2;
/** How much of the right label's chance is left to the others (Szegedy et al. 2016, "label smoothing"): people err. */
const DOUBT = 0.03;
/** One text in so many is kept back until it has told how sure the classifier may be. */
const KEPT_BACK = 10;
/** More than this tell nothing new. */
const MOST_KEPT_BACK = 500;
/** Fewer than this tell nothing. */
const TELLING = 20;
/** Texts after which a page gets time for something else: some milliseconds' work. */
const BREATH = 64;

/** A text and its label, as its place among the labels. */
export interface Lesson {
  signs: Signs;
  label: number;
}

interface Learned extends Lesson {
  text: Placed;
}

/**
 * A classifier that has learned these texts. A generator, so that a page stays alive meanwhile. The same lessons in the
 * same order, labels and seed make the same classifier.
 */
export function* training(
  lessons: readonly Lesson[],
  labels: readonly string[],
  seed = 1,
): Generator<void, Classifier, void> {
  const classifier = newClassifier(labels);
  const chance = seeded(seed);
  for (const { signs } of lessons) see(classifier, signs);
  const texts: Learned[] = [];
  for (const { signs, label } of lessons) {
    texts.push({ signs, text: placed(classifier, signs), label });
    if (texts.length % BREATH === 0) yield;
  }
  const back = Math.min(MOST_KEPT_BACK, Math.floor(texts.length / KEPT_BACK));
  const order = [...shuffled(texts.length, chance)].flatMap((at) => texts[at] ?? []);
  const held = back < TELLING ? [] : order.slice(0, back);
  yield* goThrough(classifier, order.slice(held.length), ROUNDS, RATE, chance);
  if (held.length > 0) {
    for (const { signs, label } of order.slice(held.length)) addNeighbour(classifier.neighbours, signs.begun, label);
    Object.assign(classifier, calibrationFor(yield* judged(classifier, held)));
  }
  yield* goThrough(classifier, order, 1, LAST_RATE, chance);
  // In the order in which they came: the oldest are let go first.
  classifier.neighbours = noNeighbours();
  for (const { signs, label } of lessons) addNeighbour(classifier.neighbours, signs.begun, label);
  return classifier;
}

/** What it says of texts that it has not learned. */
function* judged(classifier: Classifier, held: readonly Lesson[]): Generator<void, Judged[], void> {
  const all: Judged[] = [];
  for (const { signs, label } of held) {
    all.push({ scores: pooled(classifier, signs), label });
    if (all.length % BREATH === 0) yield;
  }
  return all;
}

/** Every text so often, in an order by chance, with steps that get shorter to the end. */
function* goThrough(
  classifier: Classifier,
  texts: readonly Learned[],
  rounds: number,
  rate: number,
  chance: () => number,
): Generator<void, void, void> {
  const steps = rounds * texts.length;
  for (let done = 0; done < steps;) {
    for (const at of shuffled(texts.length, chance)) {
      const { text, label } = texts[at] as Learned;
      step(classifier, text, label, rate * (1 - done / steps), DOUBT);
      done += 1;
      if (done % BREATH === 0) yield;
    }
  }
}

/** All of it at once, where nobody waits. */
export function trained(lessons: readonly Lesson[], labels: readonly string[], seed = 1): Classifier {
  const course = training(lessons, labels, seed);
  for (;;) {
    const { done, value } = course.next();
    if (done) return value;
  }
}
