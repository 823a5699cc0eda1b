// Free of zod. Looking for words and phrases in what customers write.
import { isSameWord } from '@/utils/same-word';

const WORD = /[\p{L}\p{N}]+/gu;
/** In what is looked for, an asterisk after a word stands for any ending. */
const SOUGHT = /[\p{L}\p{N}]+\*?/gu;

/** A text, prepared for being looked through many times. */
export interface ReadText {
  text: string;
  words: { word: string; from: number; until: number }[];
}

export function readText(text: string): ReadText {
  const composed = text.normalize('NFC');
  const words = [...composed.matchAll(WORD)].map(({ 0: word, index }) => ({
    ...{ word: word.toLowerCase(), from: index, until: index + word.length },
  }));
  return { text: composed, words };
}

/**
 * A word or phrase where it first stands in one of the texts, in any of its forms; as it stands there, so that it can be
 * highlighted. A phrase is its words in their order, whatever signs are between them. Null: nowhere.
 */
export function findPhrase(texts: readonly ReadText[], phrase: string): string | null {
  const sought = phrase.normalize('NFC').toLowerCase().match(SOUGHT) ?? [];
  if (sought.length === 0) return null;
  for (const { text, words } of texts) {
    for (let start = 0; start + sought.length <= words.length; start += 1) {
      if (!sought.every((word, place) => isSameWord(word, words[start + place]?.word ?? ''))) continue;
      const [first, last] = [words[start], words[start + sought.length - 1]];
      return text.slice(first?.from, last?.until);
    }
  }
  return null;
}
