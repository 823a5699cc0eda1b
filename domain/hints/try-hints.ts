// Free of zod. A lead tries hints on a customer's words: which one fires, which lose, which nearly fit, and why.
import type { Condition } from '../condition';
import { asksSomething, KIND_LISTS, type KindList } from '../condition-lists';
import type { Hint } from '../hint';
import { foldedValue, holdAgainst, kindsOf, type Matter } from '../matter';
import { findPhrase } from '../words';
import { strength, type Fit } from './hint-index';

/** Why a hint that fits is not the one that fires: a lower priority, less of what it asks for, or standing later in the book. */
export type LostBy = 'priority' | 'less' | 'order';

/** What keeps a hint from fitting. Words are the condition's, but for `none`: there, what the customer wrote. */
export type Miss =
  | { what: 'off' | 'asks-nothing' }
  | { what: 'any' | 'all' | 'none'; words: string[] }
  | { what: KindList; words: string[] };

export interface Tried {
  /** the one that speaks; null: none fits */
  fires: Fit<Hint> | null;
  /** the others that fit, strongest first */
  loses: { hint: Hint; by: LostBy }[];
  /** what has some of its words there and does not fit all the same, most words first; and the hint in question always */
  near: { hint: Hint; misses: Miss[] }[];
}

/** As many as one wants to read. */
const MOST = 8;

/** So many hints are looked at between two rests. */
const AT_ONCE = 50;

/** @param about the hint that is being written: when it does not fit, it is said why */
export function tryHints(hints: readonly Hint[], matter: Matter, about: string | null): Tried {
  const steps = tryingHints(hints, matter, about);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same bit by bit: a book of 5,000 is looked through while somebody is typing. Every hint once, what fits and what nearly does. */
export function* tryingHints(hints: readonly Hint[], matter: Matter, about: string | null): Generator<void, Tried> {
  const find = finder(matter);
  const kinds = kindsOf(matter);
  const fits: Fit<Hint>[] = [];
  const near: { hint: Hint; met: number }[] = [];
  for (const [place, hint] of hints.entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) yield;
    const { isOn, when, id } = hint;
    const words = isOn && asksSomething(when) ? holdAgainst(when, kinds, find) : null;
    if (words !== null) {
      fits.push({ rule: hint, words });
      continue;
    }
    const met = id === about ? Number.POSITIVE_INFINITY : wordsMet(when, find);
    if (met > 0) near.push({ hint, met });
  }
  // Sorting keeps the book's order where two are alike.
  const [fires = null, ...others] = fits.sort((one, other) => strength(other, one));
  return {
    fires,
    loses: fires === null ? [] : others.slice(0, MOST).map((fit) => ({ hint: fit.rule, by: lostBy(fit, fires) })),
    near: near
      .sort((one, other) => other.met - one.met)
      .slice(0, MOST)
      .map(({ hint }) => ({ hint, misses: missesOf(hint, matter) })),
  };
}

/** Where a word or phrase stands, looked for once however many hints have it. */
function finder({ texts }: Matter): (phrase: string) => string | null {
  const found = new Map<string, string | null>();
  return (phrase) => {
    let words = found.get(phrase);
    if (words === undefined) found.set(phrase, (words = findPhrase(texts, phrase)));
    return words;
  };
}

function lostBy(fit: Fit<Hint>, winner: Fit<Hint>): LostBy {
  if (fit.rule.priority !== winner.rule.priority) return 'priority';
  return strength(fit, winner) === 0 ? 'order' : 'less';
}

function wordsMet({ any, all }: Condition, find: (phrase: string) => string | null): number {
  let met = 0;
  for (const phrase of all) if (find(phrase) !== null) met += 1;
  for (const phrase of any) if (find(phrase) !== null) met += 1;
  return met;
}

/** Everything that keeps a hint from fitting; empty: it fits. */
export function missesOf({ isOn, when }: Pick<Hint, 'isOn' | 'when'>, matter: Matter): Miss[] {
  const { texts } = matter;
  const isThere = (phrase: string) => findPhrase(texts, phrase) !== null;
  const misses: Miss[] = isOn ? [] : [{ what: 'off' }];
  const kinds = kindsOf(matter);
  if (!asksSomething(when)) misses.push({ what: 'asks-nothing' });
  if (when.any.length > 0 && !when.any.some(isThere)) misses.push({ what: 'any', words: when.any });
  const lacking = when.all.filter((phrase) => !isThere(phrase));
  if (lacking.length > 0) misses.push({ what: 'all', words: lacking });
  const against = when.none.flatMap((phrase) => findPhrase(texts, phrase) ?? []);
  if (against.length > 0) misses.push({ what: 'none', words: [...new Set(against)] });
  for (const list of KIND_LISTS) {
    const wanted = when[list];
    if (wanted.length > 0 && !wanted.some((one) => kinds[list].has(foldedValue(one))))
      misses.push({ what: list, words: wanted });
  }
  return misses;
}
