// Free of zod. Looking for words and phrases in what customers write.
import { metKeys, writtenKeys } from '@/utils/same-word';

const WORD = /[\p{L}\p{N}]+/gu;
/** In what is looked for, an asterisk after a word stands for any ending. */
const SOUGHT = /[\p{L}\p{N}]+\*?/gu;

/** Texts, read once and then looked through some thousand times: as often as a book has words. */
export interface ReadTexts {
  /** with composed letters: what places in them are counted in */
  texts: readonly string[];
  /** all their words one after the other, in lower case; nothing between two texts, so that no phrase reaches over */
  words: readonly string[];
  /** where each of the words stands */
  spans: readonly Span[];
  /** the places of each word, among `words` */
  places: ReadonlyMap<string, readonly number[]>;
  /** the words that are found by a key (same-word.ts) */
  keys: ReadonlyMap<string, readonly string[]>;
  /** the places of each word that has been looked for, in any of its forms: a book names the same ones again and again */
  met: Map<string, readonly number[]>;
  /** the words in their order, for those of which only the beginning is known; null until one is looked for */
  sorted: readonly string[] | null;
}

/** Where something stands: in which text, and from which character of it until which. */
export interface Span {
  text: number;
  from: number;
  until: number;
}

export function readTexts(texts: readonly string[]): ReadTexts {
  const composed = texts.map((text) => text.normalize('NFC'));
  const words: string[] = [];
  const spans: Span[] = [];
  const places = new Map<string, number[]>();
  const keys = new Map<string, string[]>();
  composed.forEach((whole, text) => {
    if (text > 0) {
      words.push('');
      spans.push({ text, from: 0, until: 0 });
    }
    for (const { 0: written, index: from } of whole.matchAll(WORD)) {
      const word = written.toLowerCase();
      if (!places.has(word)) for (const key of metKeys(word)) add(keys, key, word);
      add(places, word, words.length);
      words.push(word);
      spans.push({ text, from, until: from + written.length });
    }
  });
  return { texts: composed, words, spans, places, keys, met: new Map(), sorted: null };
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/**
 * A word or phrase where it first stands in one of the texts, in any of its forms; as it stands there, so that it can be
 * highlighted. A phrase is its words in their order, whatever signs are between them. Null: nowhere.
 */
export function findPhrase(read: ReadTexts, phrase: string): string | null {
  const sought = knownWords(phrase);
  const start = startsOf(read, sought, 1)[0];
  if (start === undefined) return null;
  const { text, from, until } = spanOf(read, sought, start);
  return read.texts[text]?.slice(from, until) ?? null;
}

/** Every place where a word or phrase stands, first ones first. */
export function everyPlace(read: ReadTexts, phrase: string): Span[] {
  const sought = knownWords(phrase);
  return startsOf(read, sought, Number.POSITIVE_INFINITY).map((start) => spanOf(read, sought, start));
}

/** Where these words follow each other: the places of the first, in order. @param most as many are enough */
function startsOf(read: ReadTexts, sought: readonly string[], most: number): readonly number[] {
  const [first = NOWHERE, ...further] = sought.map((word) => placesOf(read, word));
  if (further.length === 0) return first;
  const starts: number[] = [];
  for (const start of first) {
    if (starts.length >= most) break;
    if (further.every((places, index) => isAmong(start + index + 1, places))) starts.push(start);
  }
  return starts;
}

/** @param places in order */
function isAmong(place: number, places: readonly number[]): boolean {
  let low = 0;
  for (let high = places.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return places[low] === place;
}

function spanOf({ spans }: ReadTexts, sought: readonly string[], start: number): Span {
  const { text = 0, from = 0 } = spans[start] ?? {};
  return { text, from, until: spans[start + sought.length - 1]?.until ?? from };
}

/** Where a word stands in any of its forms, first places first. */
function placesOf(read: ReadTexts, sought: string): readonly number[] {
  const before = read.met.get(sought);
  if (before !== undefined) return before;
  const [first, ...others] = formsOf(read, sought).map((word) => read.places.get(word) ?? NOWHERE);
  const found = others.length === 0 ? (first ?? NOWHERE) : [first ?? NOWHERE, ...others].flat().sort((a, b) => a - b);
  read.met.set(sought, found);
  return found;
}

const NOWHERE: readonly number[] = [];

/** The words that are a written one in some form, each once. */
function formsOf(read: ReadTexts, written: string): string[] {
  if (written.endsWith('*')) return wordsThatBegin(read, written.slice(0, -1));
  return [...new Set(writtenKeys(written).flatMap((key) => read.keys.get(key) ?? []))];
}

function wordsThatBegin(read: ReadTexts, beginning: string): string[] {
  const sorted = (read.sorted ??= [...read.places.keys()].sort());
  let low = 0;
  for (let high = sorted.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (sorted[end]?.startsWith(beginning)) end += 1;
  return sorted.slice(low, end);
}

/** The words of a phrase, in lower case, an asterisk after those of which only the beginning is known. */
export function soughtWords(phrase: string): readonly string[] {
  return phrase.normalize('NFC').toLowerCase().match(SOUGHT) ?? [];
}

/** A book's phrases are looked for at every transfer: they are taken apart once. */
const known = new Map<string, readonly string[]>();
const REMEMBERED = 20_000;

/** The same, remembered. */
export function knownWords(phrase: string): readonly string[] {
  let words = known.get(phrase);
  if (words === undefined) {
    words = soughtWords(phrase);
    if (known.size >= REMEMBERED) known.clear();
    known.set(phrase, words);
  }
  return words;
}
