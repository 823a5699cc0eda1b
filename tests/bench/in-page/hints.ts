import { plannedChange } from '@/domain/change';
import type { Department } from '@/domain/department';
import type { Hint } from '@/domain/hint';
import { hintedElsewhere } from '@/domain/hinted';
import { HintIndex, hintIndex } from '@/domain/hints/hint-index';
import { NOBODY } from '@/domain/holder';
import { matterFrom, type MatterRecord } from '@/domain/matter';
import { bestOfEvery } from '../../fakes/every-rule';
import { bestOfRegexes, regexHints, type RegexHint } from '../data/regex-hints';
import { largeBook, largeDepartments, longCase, MOST_DEPARTMENTS, type BookKind } from '../data/large-book';

const CASES = 200;
let hints: Hint[] = [];
let departments: Department[] = [];
let expressions: RegexHint[] = [];
let cases: MatterRecord[] = [];
const answers = new Map<number, string | null>();

export function prepare(kind: BookKind): void {
  hints = largeBook(kind);
  cases = Array.from({ length: CASES }, (_, n) => longCase(kind, n));
  departments = largeDepartments();
  hintIndex(hints).build();
  expressions = regexHints(hints);
  if (cases.every((record) => bestOfRegexes(expressions, record) === null)) throw new Error('no expression fits');
  answers.clear();
}

/** The account's groups, and a transfer from one to another that belongs to no department. */
const GROUPS = Array.from({ length: MOST_DEPARTMENTS }, (_, n) => ({ id: String(n), name: `Grupp ${n} Nord` }));
const FROM = { ...NOBODY, groupId: '1', groupName: 'Grupp 1 Nord' };
const CHANGE = plannedChange(
  'zendesk:bench.zendesk.com:1',
  FROM,
  { ...NOBODY, groupId: 'x', groupName: 'Växel' },
  null,
);

/**
 * Milliseconds from a case to the strongest hint for it, its words read first, and to that hint's department and group.
 * @param naive by trying every hint; without department and group
 */
export function match(round: number, naive: boolean): number {
  const place = Math.abs(round) % CASES;
  const record = cases[place];
  if (record === undefined) throw new Error('nothing was prepared');
  const began = performance.now();
  const matter = matterFrom(record, 'sv');
  const fit = naive
    ? bestOfEvery(hints, matter)
    : hintedElsewhere({ hints, departments }, matter, CHANGE, GROUPS, () => null);
  const took = performance.now() - began;
  if (fit && 'group' in fit && fit.group === null) throw new Error('the department has no group');
  const said = fit && `${('hint' in fit ? fit.hint : fit.rule).id} ${fit.words.join(' ')}`;
  if (!answers.has(place)) answers.set(place, said);
  else if (answers.get(place) !== said) throw new Error(`two answers: ${answers.get(place)}, ${said}`);
  return took;
}

/** Milliseconds to the strongest hint by an expression for each, made before. */
export function byRegexes(round: number): number {
  const record = cases[Math.abs(round) % CASES];
  if (record === undefined) throw new Error('nothing was prepared');
  const began = performance.now();
  bestOfRegexes(expressions, record);
  return performance.now() - began;
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
