// Free of zod. The lists that a condition is made of, for the page where the lead writes them.
import type { Condition } from './condition';

/** Lists of words and phrases that are looked for in what the customer writes. */
export const WORD_LISTS = ['any', 'all', 'none'] as const;
export type WordList = (typeof WORD_LISTS)[number];

/** Lists of what the helpdesk knows of a case, of which one must fit. */
export const KIND_LISTS = ['tags', 'types', 'forms', 'channels', 'groups', 'organisations', 'languages'] as const;
export type KindList = (typeof KIND_LISTS)[number];

/** What the schema allows (condition.ts): words in a list, characters in a word. */
export const MOST_WORDS = 60;
export const WORD_LENGTH = 80;

export function emptyCondition(): Condition {
  return {
    ...{ any: [], all: [], none: [], tags: [], types: [], channels: [] },
    ...{ groups: [], languages: [], organisations: [], forms: [] },
  };
}

/** Whether there is anything that a case must have: a condition that only says what it must not have is for no case. */
export function asksSomething(condition: Condition): boolean {
  return [condition.any, condition.all, ...KIND_LISTS.map((list) => condition[list])].some((list) => list.length > 0);
}

/**
 * A list with what has been typed or pasted: commas, semicolons and line ends part phrases, blanks around them go, and what
 * is there already (whatever its case) is not there twice. Stops where the list is full.
 */
export function withTyped(list: readonly string[], typed: string): string[] {
  const words = [...list];
  const had = new Set(words.map(folded));
  for (const one of typed.split(/[,;\n]/)) {
    const word = one.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, WORD_LENGTH).trim();
    if (word === '' || had.has(folded(word)) || words.length >= MOST_WORDS) continue;
    had.add(folded(word));
    words.push(word);
  }
  return words;
}

function folded(word: string): string {
  return word.normalize('NFC').trim().toLowerCase();
}
