// Free of zod.
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
