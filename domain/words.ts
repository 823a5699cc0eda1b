// Free of zod. Looking for words and phrases in what customers write.
import { isSameWord } from '@/utils/same-word';

const WORD = /[\p{L}\p{N}]+/gu;
/** In what is looked for, an asterisk after a word stands for any ending. */
const SOUGHT = /[\p{L}\p{N}]+\*?/gu;
/** Words that are forms of each other begin alike. */
const START = 3;

/** A text, prepared for being looked through some thousand times: as often as a book has words. */
export interface ReadText {
  text: string;
  words: { word: string; from: number; until: number }[];
  /** where each word stands, among `words` */
  places: Map<string, number[]>;
  /** the words that begin with these three letters */
  starts: Map<string, string[]>;
  /** where each word that has been looked for stands, in any of its forms: a book names the same ones again and again */
  met: Map<string, readonly number[]>;
}

export function readText(text: string): ReadText {
  const composed = text.normalize('NFC');
  const words = [...composed.matchAll(WORD)].map(({ 0: word, index }) => ({
    ...{ word: word.toLowerCase(), from: index, until: index + word.length },
  }));
  const places = new Map<string, number[]>();
  words.forEach(({ word }, place) => places.set(word, [...(places.get(word) ?? []), place]));
  const starts = new Map<string, string[]>();
  for (const word of places.keys()) {
    const start = word.slice(0, START);
    starts.set(start, [...(starts.get(start) ?? []), word]);
  }
  return { text: composed, words, places, starts, met: new Map() };
}

/**
 * A word or phrase where it first stands in one of the texts, in any of its forms; as it stands there, so that it can be
 * highlighted. A phrase is its words in their order, whatever signs are between them. Null: nowhere.
 */
export function findPhrase(texts: readonly ReadText[], phrase: string): string | null {
  const sought = soughtWords(phrase);
  const [first] = sought;
  if (first === undefined) return null;
  for (const read of texts) {
    const { text, words } = read;
    const start = placesOf(read, first).find((place) =>
      sought.every((word, further) => further === 0 || isSameWord(word, words[place + further]?.word ?? '')),
    );
    if (start !== undefined) return text.slice(words[start]?.from, words[start + sought.length - 1]?.until);
  }
  return null;
}

/** Where a word stands in any of its forms, first places first. */
function placesOf({ places, starts, met }: ReadText, sought: string): readonly number[] {
  const isShort = sought.length <= START && sought.replace('*', '').length < START;
  const start = sought.slice(0, START);
  if (!isShort && !starts.has(start)) return NOWHERE; // most of a book's words
  const before = met.get(sought);
  if (before !== undefined) return before;
  const alike = isShort ? [...places.keys()] : (starts.get(start) ?? []);
  const forms = alike.filter((word) => isSameWord(sought, word));
  const found = forms.flatMap((word) => places.get(word) ?? []).sort((a, b) => a - b);
  met.set(sought, found);
  return found;
}

const NOWHERE: readonly number[] = [];

/** A book's phrases are looked for at every transfer: they are taken apart once. */
const known = new Map<string, readonly string[]>();
const REMEMBERED = 20_000;

function soughtWords(phrase: string): readonly string[] {
  let words = known.get(phrase);
  if (words === undefined) {
    words = phrase.normalize('NFC').toLowerCase().match(SOUGHT) ?? [];
    if (known.size >= REMEMBERED) known.clear();
    known.set(phrase, words);
  }
  return words;
}
