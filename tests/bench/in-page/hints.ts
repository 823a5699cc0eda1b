import { HintIndex } from '@/domain/hints/hint-index';
import type { Hint } from '@/domain/hint';
import { matterFrom, type MatterRecord } from '@/domain/matter';
import { bestOfEvery } from '../../fakes/every-rule';
import { largeBook, longCase, type BookKind } from '../data/large-book';

const CASES = 200;
let hints: Hint[] = [];
let index = new HintIndex<Hint>([]);
let cases: MatterRecord[] = [];
const answers = new Map<number, string | null>();

export function prepare(kind: BookKind): void {
  hints = largeBook(kind);
  cases = Array.from({ length: CASES }, (_, n) => longCase(kind, n));
  index = new HintIndex(hints);
  index.build();
  answers.clear();
}

/** Milliseconds to the strongest hint for a case, its words read first. @param naive by trying every hint */
export function match(round: number, naive: boolean): number {
  const place = Math.abs(round) % CASES;
  const record = cases[place];
  if (record === undefined) throw new Error('nothing was prepared');
  const began = performance.now();
  const matter = matterFrom(record, 'sv');
  const fit = naive ? bestOfEvery(hints, matter) : index.best(matter);
  const took = performance.now() - began;
  const said = fit && `${fit.rule.id} ${fit.words.join(' ')}`;
  if (!answers.has(place)) answers.set(place, said);
  else if (answers.get(place) !== said) throw new Error(`two answers: ${answers.get(place)}, ${said}`);
  return took;
}

/** Milliseconds to the index of a book that has just been read. */
export function build(): number {
  const read = structuredClone(hints);
  const began = performance.now();
  new HintIndex(read).build();
  return performance.now() - began;
}

/** Milliseconds until a book as large has been copied, as the store does when it gives it out. */
export function copy(): number {
  const began = performance.now();
  if (structuredClone(hints).length !== hints.length) throw new Error('not the book');
  return performance.now() - began;
}
