// Free of zod. A lead tries hints on a customer's words: which one fires, which lose, which nearly fit, and why.
import type { Condition } from '../condition';
import { KIND_LISTS, type KindList } from '../condition-lists';
import type { Hint } from '../hint';
import { foldedValue, kindsOf, type Matter } from '../matter';
import { everyPlace, findPhrase, type Span } from '../words';
import { hintIndex, type Fit } from './hint-index';

/** Why a hint that fits is not the one that fires: a higher priority, more words, or standing first in the book. */
export type LostBy = 'priority' | 'words' | 'order';

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

/** @param about the hint that is being written: when it does not fit, it is said why */
export function tryHints(hints: readonly Hint[], matter: Matter, about: string | null): Tried {
  const [fires = null, ...others] = hintIndex(hints).fitting(matter);
  const fitting = new Set([fires, ...others].map((fit) => fit?.rule.id));
  const near = hints
    .filter(({ id }) => !fitting.has(id))
    .map((hint) => ({ hint, met: hint.id === about ? Number.POSITIVE_INFINITY : wordsMet(hint.when, matter) }))
    .filter(({ met }) => met > 0)
    .sort((one, other) => other.met - one.met)
    .slice(0, MOST)
    .map(({ hint }) => ({ hint, misses: missesOf(hint, matter) }));
  return {
    fires,
    loses: fires === null ? [] : others.slice(0, MOST).map((fit) => ({ hint: fit.rule, by: lostBy(fit, fires) })),
    near,
  };
}

function lostBy(fit: Fit<Hint>, winner: Fit<Hint>): LostBy {
  if (fit.rule.priority !== winner.rule.priority) return 'priority';
  return fit.words.length === winner.words.length ? 'order' : 'words';
}

function wordsMet({ any, all }: Condition, { texts }: Matter): number {
  let met = 0;
  for (const phrase of all) if (findPhrase(texts, phrase) !== null) met += 1;
  for (const phrase of any) if (findPhrase(texts, phrase) !== null) met += 1;
  return met;
}

/** Everything that keeps a hint from fitting; empty: it fits. */
export function missesOf({ isOn, when }: Pick<Hint, 'isOn' | 'when'>, matter: Matter): Miss[] {
  const { texts } = matter;
  const isThere = (phrase: string) => findPhrase(texts, phrase) !== null;
  const misses: Miss[] = isOn ? [] : [{ what: 'off' }];
  const kinds = kindsOf(matter);
  const asked = [when.any, when.all, ...KIND_LISTS.map((list) => when[list])].some((list) => list.length > 0);
  if (!asked) misses.push({ what: 'asks-nothing' });
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

/** A piece of a text: plain, what a hint looks for, or what it must not have. */
export interface Piece {
  text: string;
  mark: 'for' | 'against' | null;
}

/** The texts of a case in pieces, with what a condition's words have found marked in them. */
export function markedTexts({ any, all, none }: Condition, { texts }: Matter): Piece[][] {
  const found = [
    ...none.flatMap((phrase) => spans(phrase, 'against')),
    ...[...any, ...all].flatMap((phrase) => spans(phrase, 'for')),
  ];
  function spans(phrase: string, mark: 'for' | 'against') {
    return everyPlace(texts, phrase).map((span) => ({ ...span, mark }));
  }
  return texts.texts.map((text, index) =>
    inPieces(
      text,
      found.filter((span) => span.text === index),
    ),
  );
}

/** Spans may lie over each other: what begins first is marked, of two that begin together the first one given. */
function inPieces(text: string, spans: readonly (Span & { mark: 'for' | 'against' })[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, until, mark } of spans.toSorted((one, other) => one.from - other.from)) {
    if (from < at) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), mark: null });
    pieces.push({ text: text.slice(from, until), mark });
    at = until;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mark: null });
  return pieces;
}
