// Free of zod.
import { cut, FIRST_WORDS_LENGTH, plain } from '../excerpt';
import type { Matter } from '../matter';
import { readTexts } from '../words';

/** A customer's words of which nothing else is known. Null: there are none. */
export function matterOfWords(words: string): Matter | null {
  if (words.trim() === '') return null;
  return {
    texts: readTexts([words]),
    ...{ tags: [], type: null, channel: null, group: null, language: null, organisation: null, forms: [] },
  };
}

/** Pasted words as a case would have them whose customer wrote them first. */
export interface Pasted {
  /** null: there are no words */
  matter: Matter | null;
  /** there is more than hints look at; it ends with an ellipsis where they stop */
  isCut: boolean;
}

/** So that what is tried is what agents get: as plain text, without quoted mail, and no more of it than is kept. */
export function pastedWords(words: string): Pasted {
  const whole = plain(words);
  return { matter: matterOfWords(cut(whole, FIRST_WORDS_LENGTH)), isCut: whole.length > FIRST_WORDS_LENGTH };
}
