// Free of zod. What a lead should know of hints that are not what they seem.
import type { Book } from '../book';
import type { Condition } from '../condition';
import { asksSomething, KIND_LISTS, type KindList } from '../condition-lists';
import { DONT_KNOW } from '../group-department';
import type { Hint } from '../hint';
import { isKnownKind } from '../known-kinds';
import { foldedValue, type Matter } from '../matter';
import { findPhrase, knownWords, readTexts } from '../words';
import { HintIndex } from './hint-index';
import { conditionImplies, phraseImplies } from './implied';
import { warningsOfPast, type PastWarning } from './past-warnings';
import type { FitPast } from './fit-past';

/**
 * The hint can never speak:
 * - `asks-nothing`; `contradiction`: what it must have (`words`) it must not have either
 * - `no-word`: a phrase without letters and digits; `not-known`: nothing of what it asks for is known (`isAll`)
 * - `department-gone`; `shadowed`: `otherId` has a higher priority and fits whenever it does
 *
 * It does something else than it seems to:
 * - `dead-word`: of `any`, those that can bring nothing up, because they must not be there or have no letters
 * - `short-word`: beginnings and words so short that they are found almost anywhere
 * - `not-known`: some of what it asks for is not known
 * - `contradicts`: `otherId` is for the same cases, as strong, and names another department; `double`: or the same one
 * - `dont-know`: it names no department; `no-groups`: its department has no groups, so that nothing can be sent there
 * - `mandate-gone`, `mandate-off`: what it says that may be decided is not there
 */
export type HintWarning =
  | { hintId: string; what: 'asks-nothing' | 'department-gone' | 'dont-know' | 'no-groups' }
  | { hintId: string; what: 'mandate-gone' | 'mandate-off' }
  | { hintId: string; what: 'contradiction' | 'no-word' | 'dead-word' | 'short-word'; words: string[] }
  | { hintId: string; what: 'not-known'; list: KindList; words: string[]; isAll: boolean }
  | { hintId: string; what: 'shadowed' | 'contradicts' | 'double'; otherId: string }
  | PastWarning;

/** What is known of besides the book. */
export interface KnownBeside {
  /**
   * Everything that there is, list by list; a list that is not whole is left out, or what is missing seems unknown. Of
   * channels and languages what is known besides those that are known anyway.
   */
  values?: Partial<Record<KindList, readonly { value: string }[]>>;
  /** how the book's hints have fitted captured transfers (backtest.ts) */
  past?: FitPast;
}

/** So many of the hints that fit a case of a hint's are compared with it. */
const COMPARED = 40;
const SHORT = 3;

/** Examines the hints of a book one by one: a book of 5,000 takes its time, and a page may want to draw meanwhile. */
export class HintExaminer {
  private readonly index: HintIndex<Hint>;
  private readonly departments: ReadonlyMap<string, Book['departments'][number]>;
  private readonly mandates: ReadonlyMap<string, Book['mandates'][number]>;
  private readonly hints: ReadonlyMap<string, Hint>;
  private readonly places: ReadonlyMap<string, number>;
  private readonly values: ReadonlyMap<KindList, ReadonlySet<string>>;

  constructor(
    book: Pick<Book, 'hints' | 'departments' | 'mandates'>,
    private readonly known: KnownBeside = {},
  ) {
    this.index = new HintIndex(book.hints);
    this.departments = new Map(book.departments.map((one) => [one.id, one]));
    this.mandates = new Map(book.mandates.map((one) => [one.id, one]));
    this.hints = new Map(book.hints.map((one) => [one.id, one]));
    this.places = new Map(book.hints.map(({ id }, place) => [id, place]));
    const lists = Object.entries(known.values ?? {}) as [KindList, readonly { value: string }[]][];
    this.values = new Map(lists.map(([list, values]) => [list, new Set(values.map((one) => foldedValue(one.value)))]));
  }

  /** What there is to say of a hint of the book, or of what is to take its place; of one that is off, nothing. @param fits how the hints have fitted, where that has been run since */
  of(hint: Hint, fits: FitPast | undefined = this.known.past): HintWarning[] {
    if (!hint.isOn) return [];
    if (!asksSomething(hint.when)) return [{ hintId: hint.id, what: 'asks-nothing' }];
    const own = [...this.whereItLeads(hint), ...wordsThatFail(hint), ...this.notKnown(hint)];
    const past = fits ? warningsOfPast(hint, this.hints, fits) : [];
    return [...own, ...(own.some(isNever) ? [] : this.besideOthers(hint)), ...past];
  }

  private whereItLeads({ id: hintId, departmentId, mandateId }: Hint): HintWarning[] {
    const warnings: HintWarning[] = [];
    const department = this.departments.get(departmentId);
    if (department === undefined) warnings.push({ hintId, what: 'department-gone' });
    else if (departmentId === DONT_KNOW) warnings.push({ hintId, what: 'dont-know' });
    else if (department.groups.length === 0) warnings.push({ hintId, what: 'no-groups' });
    const mandate = mandateId === null ? null : this.mandates.get(mandateId);
    if (mandate === undefined) warnings.push({ hintId, what: 'mandate-gone' });
    else if (mandate?.isOn === false) warnings.push({ hintId, what: 'mandate-off' });
    return warnings;
  }

  private notKnown({ id: hintId, when }: Hint): HintWarning[] {
    return KIND_LISTS.flatMap((list): HintWarning[] => {
      const words = when[list].filter((value) => !this.isKnown(list, value));
      return words.length === 0
        ? []
        : [{ hintId, what: 'not-known', list, words, isAll: words.length === when[list].length }];
    });
  }

  /** Languages and kinds of channels are known to everybody; the rest to the helpdesks, of lists that are known whole. */
  private isKnown(list: KindList, value: string): boolean {
    const known = this.values.get(list);
    if (known?.has(foldedValue(value))) return true;
    return isKnownKind(list, value) ?? known === undefined;
  }

  /** One that is not in the book yet comes last. */
  private placeOf({ id }: Hint): number {
    return this.places.get(id) ?? this.places.size;
  }

  /**
   * Only hints that fit the plainest case of this one can fit all of its cases: the index finds them, and few are compared.
   */
  private besideOthers(hint: Hint): HintWarning[] {
    const warnings: HintWarning[] = [];
    for (const other of this.index.first(plainestCase(hint.when), COMPARED)) {
      if (other.id === hint.id || other.priority < hint.priority) continue;
      if (!conditionImplies(hint.when, other.when)) continue;
      if (other.priority > hint.priority) return [{ hintId: hint.id, what: 'shadowed', otherId: other.id }];
      if (!conditionImplies(other.when, hint.when)) continue;
      const isLater = this.placeOf(hint) > this.placeOf(other);
      if (other.departmentId !== hint.departmentId)
        warnings.push({ hintId: hint.id, what: 'contradicts', otherId: other.id });
      else if (isLater) warnings.push({ hintId: hint.id, what: 'double', otherId: other.id });
    }
    return warnings.slice(0, 1);
  }
}

/** Everything there is to say of a book's hints, hint by hint. */
export function hintWarnings(
  book: Pick<Book, 'hints' | 'departments' | 'mandates'>,
  known: KnownBeside = {},
): HintWarning[] {
  const examiner = new HintExaminer(book, known);
  return book.hints.flatMap((hint) => examiner.of(hint));
}

/** Whether the hint can never speak, for this reason. */
export function isNever(warning: HintWarning): boolean {
  if (warning.what === 'not-known') return warning.isAll;
  return ['asks-nothing', 'contradiction', 'no-word', 'department-gone', 'shadowed'].includes(warning.what);
}

function wordsThatFail({ id: hintId, when }: Hint): HintWarning[] {
  const warnings: HintWarning[] = [];
  const noLetters = (phrase: string) => knownWords(phrase).length === 0;
  const dead = when.any.filter((phrase) => noLetters(phrase) || isExcluded(phrase, when));
  const against = when.all.filter((phrase) => isExcluded(phrase, when));
  const empty = when.all.filter(noLetters);
  if (empty.length > 0) warnings.push({ hintId, what: 'no-word', words: empty });
  if (dead.length > 0 && dead.length === when.any.length && dead.every(noLetters))
    warnings.push({ hintId, what: 'no-word', words: dead });
  else if (dead.length > 0 && dead.length === when.any.length)
    warnings.push({ hintId, what: 'contradiction', words: dead });
  else if (dead.length > 0) warnings.push({ hintId, what: 'dead-word', words: dead });
  if (against.length > 0) warnings.push({ hintId, what: 'contradiction', words: against });
  const short = [...when.any, ...when.all, ...when.none].filter(isShort);
  if (short.length > 0) warnings.push({ hintId, what: 'short-word', words: [...new Set(short)] });
  return warnings;
}

/** Whether a text that has the phrase has what must not be there: surely, or as the phrase is written. */
function isExcluded(phrase: string, { none }: Condition): boolean {
  const written = phrase.includes('*') ? null : readTexts([phrase]);
  return none.some(
    (never) => phraseImplies(phrase, never) || (written !== null && findPhrase(written, never) !== null),
  );
}

/** One word of fewer than three letters, or a beginning that short. Digits are no words: `17` is a number that is meant. */
function isShort(phrase: string): boolean {
  const [word, ...others] = knownWords(phrase);
  return word !== undefined && others.length === 0 && /\p{L}/u.test(word) && word.replace('*', '').length < SHORT;
}

/** A case for the condition that has nothing beyond it. */
function plainestCase(when: Condition): Matter {
  const any = when.any.find((phrase) => knownWords(phrase).length > 0 && !isExcluded(phrase, when));
  const texts = [...when.all, ...(any === undefined ? [] : [any])].map((phrase) => phrase.replaceAll('*', ''));
  const first = (list: KindList) => when[list][0] ?? null;
  return {
    texts: readTexts(texts),
    ...{ tags: when.tags.slice(0, 1), forms: when.forms.slice(0, 1) },
    ...{ type: first('types'), channel: first('channels'), group: first('groups') },
    ...{ language: first('languages'), organisation: first('organisations') },
  };
}
