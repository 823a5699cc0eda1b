// Free of zod. The lists that a condition is made of, for the page where the lead writes them.
import type { Condition } from './condition';

/** Lists of words and phrases that are looked for in what the customer writes. */
export const WORD_LISTS = ['any', 'all', 'none'] as const;
export type WordList = (typeof WORD_LISTS)[number];

/** Lists of what the helpdesk knows of a case, of which one must fit. */
export const KIND_LISTS = ['tags', 'types', 'forms', 'channels', 'groups', 'organisations', 'languages'] as const;
export type KindList = (typeof KIND_LISTS)[number];

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
