// Free of zod. What a lead should know of hints that are not what they seem.
import type { Book } from '../book';
import { asksSomething, KIND_LISTS, type KindList } from '../condition-lists';
import { DONT_KNOW } from '../group-department';
import type { Hint } from '../hint';
import { isKnownKind } from '../known-kinds';
import { fits, foldedValue } from '../matter';
import { knownWords } from '../words';
import { HintIndex, strength, type Fit } from './hint-index';
import { conditionImplies } from './implied';
import { warningsOfPast, type PastWarning } from './past-warnings';
import { isExcluded, plainCases, type PlainCase } from './plain-cases';
import type { FitPast } from './fit-past';

/**
 * The hint can never speak:
 * - `asks-nothing`; `contradiction`: what it must have (`words`) it must not have either
 * - `no-word`: a phrase without letters and digits; `not-known`: nothing of what it asks for is known (`isAll`)
 * - `department-gone`; `shadowed`: whenever it fits, one with a higher priority does, `otherId` or another
 *
 * It does something else than it seems to:
 * - `dead-word`: of `any`, those that can bring nothing up, because they must not be there or have no letters
 * - `short-word`: beginnings and words so short that they are found almost anywhere
 * - `not-known`: some of what it asks for is not known
 * - `contradicts`: `otherId` is for the same cases, with the same priority, and names another department; `double`: or the same one
 * - `outspoken`: at these of its words (`isAll`: wherever it fits), `otherId` speaks, as such a one
 * - `dont-know`: it names no department; `no-groups`: its department has no groups, so that nothing can be sent there
 * - `mandate-gone`, `mandate-off`: what it says that may be decided is not there
 */
export type HintWarning =
  | { hintId: string; what: 'asks-nothing' | 'department-gone' | 'dont-know' | 'no-groups' }
  | { hintId: string; what: 'mandate-gone' | 'mandate-off' }
  | { hintId: string; what: 'contradiction' | 'no-word' | 'dead-word' | 'short-word'; words: string[] }
  | { hintId: string; what: 'not-known'; list: KindList; words: string[]; isAll: boolean }
  | { hintId: string; what: 'shadowed' | 'contradicts' | 'double'; otherId: string }
  | { hintId: string; what: 'outspoken'; otherId: string; words: string[]; isAll: boolean }
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
/** At so many of a hint's words it is tried whether another one speaks. */
const TRIED = 8;
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

  /** What there is to say of a hint of the book, or of what is to take its place; of one that is off, nothing. @param past how the hints have fitted, where that has been run since */
  of(hint: Hint, past: FitPast | undefined = this.known.past): HintWarning[] {
    if (!hint.isOn) return [];
    if (!asksSomething(hint.when)) return [{ hintId: hint.id, what: 'asks-nothing' }];
    const own = [...this.whereItLeads(hint), ...wordsThatFail(hint), ...this.notKnown(hint)];
    const been = past ? warningsOfPast(hint, this.hints, past) : [];
    return [...own, ...(own.some(isNever) ? [] : this.besideOthers(hint)), ...been];
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

  private besideOthers(hint: Hint): HintWarning[] {
    const cases = plainCases(hint.when);
    return this.shadowed(hint, cases) ?? this.alike(hint, cases) ?? this.outspoken(hint, cases) ?? [];
  }

  /** Of the other hints, those that fit the case: only they can fit all cases like it, and few are compared. */
  private beside(hint: Hint, { matter }: PlainCase): Fit<Hint>[] {
    return this.index.first(matter, COMPARED).filter(({ rule }) => rule.id !== hint.id);
  }

  /** Whichever of its words a case has, one with a higher priority is for it too. */
  private shadowed(hint: Hint, cases: readonly PlainCase[]): HintWarning[] | null {
    let otherId: string | null = null;
    for (const plain of cases) {
      const when = plain.phrase === null ? hint.when : { ...hint.when, any: [plain.phrase] };
      const over = this.beside(hint, plain).find(
        ({ rule }) => rule.priority > hint.priority && conditionImplies(when, rule.when),
      );
      if (over === undefined) return null;
      otherId ??= over.rule.id;
    }
    return otherId === null ? null : [{ hintId: hint.id, what: 'shadowed', otherId }];
  }

  /** One that is for the very same cases, with the same priority. */
  private alike(hint: Hint, [plain]: readonly PlainCase[]): HintWarning[] | null {
    const isLater = (other: Hint) => this.placeOf(hint) > this.placeOf(other);
    for (const { rule: other } of plain ? this.beside(hint, plain) : []) {
      if (other.priority !== hint.priority) continue;
      if (!conditionImplies(hint.when, other.when) || !conditionImplies(other.when, hint.when)) continue;
      const what = other.departmentId === hint.departmentId ? 'double' : 'contradicts';
      if (what === 'contradicts' || isLater(other)) return [{ hintId: hint.id, what, otherId: other.id }];
    }
    return null;
  }

  /** Those of its words at which another one speaks, with the same priority and for another department. */
  private outspoken(hint: Hint, cases: readonly PlainCase[]): HintWarning[] | null {
    const lost = new Map<string, string[]>();
    let tried = 0;
    for (const plain of cases.slice(0, TRIED)) {
      const words = fits(hint.when, plain.matter);
      if (words === null) continue;
      tried += 1;
      const [other] = this.beside(hint, plain).sort((one, two) => strength(two, one));
      if (other === undefined) continue;
      const { id, priority, departmentId } = other.rule;
      const more = strength(other, { rule: hint, words });
      const speaks = more > 0 || (more === 0 && this.placeOf(other.rule) < this.placeOf(hint));
      if (!speaks || priority !== hint.priority || departmentId === hint.departmentId) continue;
      lost.set(id, [...(lost.get(id) ?? []), ...(plain.phrase === null ? [] : [plain.phrase])]);
    }
    const [most] = [...lost].sort(([, one], [, two]) => two.length - one.length);
    if (most === undefined) return null;
    const [otherId, words] = most;
    const isAll = words.length === 0 || words.length === tried;
    return [{ hintId: hint.id, what: 'outspoken', otherId, words, isAll }];
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

/** One word of fewer than three letters, or a beginning that short. Digits are no words: `17` is a number that is meant. */
function isShort(phrase: string): boolean {
  const [word, ...others] = knownWords(phrase);
  return word !== undefined && others.length === 0 && /\p{L}/u.test(word) && word.replace('*', '').length < SHORT;
}
