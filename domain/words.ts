// Free of zod. Looking for words and phrases in what customers write.
import { isSameWord, metKeys, writtenKeys } from '@/utils/same-word';

const WORD = /[\p{L}\p{N}]+/gu;
/** In what is looked for, an asterisk after a word stands for any ending. */
const SOUGHT = /[\p{L}\p{N}]+\*?/gu;

/** A text, prepared for being looked through some thousand times: as often as a book has words. */
export interface ReadText {
  /** with composed letters: what places in it are counted in */
  text: string;
  words: { word: string; from: number; until: number }[];
  /** where each word stands, among `words` */
  places: Map<string, number[]>;
  /** the words that are found by this key (same-word.ts) */
  keys: Map<string, string[]>;
  /** where each word that has been looked for stands, in any of its forms: a book names the same ones again and again */
  met: Map<string, readonly number[]>;
}

/** Where something stands in a text, in characters of its composed form (`ReadText.text`). */
export interface Span {
  from: number;
  until: number;
}

export function readText(text: string): ReadText {
  const composed = text.normalize('NFC');
  const words = [...composed.matchAll(WORD)].map(({ 0: word, index }) => ({
    ...{ word: word.toLowerCase(), from: index, until: index + word.length },
  }));
  const places = new Map<string, number[]>();
  words.forEach(({ word }, place) => add(places, word, place));
  const keys = new Map<string, string[]>();
  for (const word of places.keys()) for (const key of metKeys(word)) add(keys, key, word);
  return { text: composed, words, places, keys, met: new Map() };
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
export function findPhrase(texts: readonly ReadText[], phrase: string): string | null {
  return findWords(texts, knownWords(phrase));
}

/** The same of a phrase that has been taken apart (soughtWords). */
export function findWords(texts: readonly ReadText[], sought: readonly string[]): string | null {
  const [first] = sought;
  if (first === undefined) return null;
  for (const read of texts) {
    const start = placesOf(read, first).find((place) => standsAt(read, sought, place));
    if (start !== undefined) return read.text.slice(...spanOf(read, sought, start));
  }
  return null;
}

/** Every place where a word or phrase stands in a text, first ones first. */
export function everyPlace(read: ReadText, phrase: string): Span[] {
  const sought = soughtWords(phrase);
  const [first] = sought;
  if (first === undefined) return [];
  return placesOf(read, first)
    .filter((place) => standsAt(read, sought, place))
    .map((place) => spanOf(read, sought, place))
    .map(([from, until]) => ({ from, until }));
}

function standsAt({ words }: ReadText, sought: readonly string[], place: number): boolean {
  return sought.every((word, further) => further === 0 || isSameWord(word, words[place + further]?.word ?? ''));
}

function spanOf({ words }: ReadText, sought: readonly string[], start: number): [from: number, until: number] {
  return [words[start]?.from ?? 0, words[start + sought.length - 1]?.until ?? 0];
}

/** Where a word stands in any of its forms, first places first. */
function placesOf(read: ReadText, sought: string): readonly number[] {
  const before = read.met.get(sought);
  if (before !== undefined) return before;
  const forms = formsOf(read, sought);
  const places = forms.flatMap((word) => read.places.get(word) ?? []);
  const found = forms.length > 1 ? places.sort((a, b) => a - b) : places;
  if (found.length > 0 || sought.endsWith('*')) read.met.set(sought, found);
  return found;
}

/** The words of a text that are a written one in some form. */
function formsOf({ places, keys }: ReadText, written: string): string[] {
  if (written.endsWith('*')) return [...places.keys()].filter((word) => word.startsWith(written.slice(0, -1)));
  return [...new Set(writtenKeys(written).flatMap((key) => keys.get(key) ?? []))];
}

/** The words of a phrase, in lower case, an asterisk after those of which only the beginning is known. */
export function soughtWords(phrase: string): readonly string[] {
  return phrase.normalize('NFC').toLowerCase().match(SOUGHT) ?? [];
}

/** A book's phrases are looked for at every transfer: they are taken apart once. */
const known = new Map<string, readonly string[]>();
const REMEMBERED = 20_000;

function knownWords(phrase: string): readonly string[] {
  let words = known.get(phrase);
  if (words === undefined) {
    words = soughtWords(phrase);
    if (known.size >= REMEMBERED) known.clear();
    known.set(phrase, words);
  }
  return words;
}
