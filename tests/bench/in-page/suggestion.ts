import { learnOne } from '@/domain/suggest/learn';
import { learnAll, type Learner } from '@/domain/suggest/learner';
import { signsOf } from '@/domain/suggest/signs';
import { suggestionsFor } from '@/domain/suggest/suggestion';
import { inventedTexts } from '../../suggest/invented-texts';

/** What flags have taught, by the code that the panel suggests with. */

const LABELS = 77;
const LEARNED = 3_000;
const ASKED = 200;
let learner: Learner | null = null;
let asked: string[] = [];

/** A customer's words about one of 77 matters, each with a word of its own. */
const textsOf = (count: number, seed: number) =>
  inventedTexts(count, seed).map(({ text }, n) => `${text} artikel${n % LABELS}`);

/** Learns as many flags as a large team gives in a year. */
export function prepare(): void {
  const lessons = textsOf(LEARNED, 1).map((text, n) => ({ label: `c${n % LABELS}`, signs: signsOf(text), mark: n }));
  const learning = learnAll(lessons);
  let step = learning.next();
  while (!step.done) step = learning.next();
  learner = step.value;
  asked = textsOf(ASKED, 2);
}

/** Milliseconds from the customer's words to what is suggested. */
export function suggest(round: number): number {
  const began = performance.now();
  const said = suggestionsFor(learner, signsOf(wordsAt(round)));
  const took = performance.now() - began;
  if (said.length === 0) throw new Error('nothing was suggested');
  return took;
}

/** Milliseconds until one more flag has been learned. */
export function learnMore(round: number): number {
  if (learner === null) throw new Error('nothing was learned');
  const began = performance.now();
  learnOne(learner.classifier, signsOf(wordsAt(round)), Math.abs(round) % LABELS);
  return performance.now() - began;
}

/** Milliseconds to the words alone, read as what is learned and asked by. */
export function read(round: number): number {
  const began = performance.now();
  if (signsOf(wordsAt(round)).keys.length === 0) throw new Error('nothing was read');
  return performance.now() - began;
}

function wordsAt(round: number): string {
  return asked[Math.abs(round) % ASKED] ?? '';
}
