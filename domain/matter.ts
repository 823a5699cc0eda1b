// Free of zod. What a case is about, as routing hints and mandates look at it.
import type { CaseRecord } from './case';
import type { Condition } from './condition';
import { asksSomething, KIND_LISTS, type KindList } from './condition-lists';
import { FIRST_WORDS_LENGTH } from './excerpt';
import { findPhrase, readText, type ReadText } from './words';

/** Newer words say more of what is wanted now; more of them than this are a long story. */
const NEWEST = 10;

export interface Matter {
  /** the subject, and what the customer has written: the first words and the newest */
  texts: ReadText[];
  tags: string[];
  type: string | null;
  channel: string | null;
  /** the group that has the case now */
  group: string | null;
  /** the customer's language as the helpdesk has it, `sv`; null: not known */
  language: string | null;
  /** the customer's organisation, by its name; null: none, or not known */
  organisation: string | null;
  /** the form that the ticket was made with: its id, and its name where that is known */
  forms: string[];
}

/** What of a case's record its matter is taken from. */
export type MatterRecord = Pick<
  CaseRecord,
  'subject' | 'firstWords' | 'interactions' | 'tags' | 'type' | 'channel' | 'holder' | 'organisation' | 'form'
>;

/** @param locale the customer's, as the helpdesk spells it: `sv`, `en-GB` */
export function matterFrom(record: MatterRecord, locale: string | null): Matter {
  const { subject, firstWords, interactions, tags, type, channel, holder, organisation, form } = record;
  const theirs = interactions.filter(({ direction }) => direction === 'in');
  // The first message stands in the first words already, unless it is not among these any more. Where whole messages are
  // kept, their beginnings tell what they are about: a hint is held against all of it at each look.
  const newest = theirs.slice(-NEWEST).map(({ excerpt }) => excerpt.slice(0, FIRST_WORDS_LENGTH));
  return {
    texts: [subject, firstWords, ...newest].filter((text) => text !== '').map(readText),
    ...{ tags, type, channel, group: holder.groupName },
    language: locale?.toLowerCase().split(/[-_]/)[0] ?? null,
    organisation: organisation ?? null,
    forms: form ? [form.id, form.name].filter((one) => one !== '') : [],
  };
}

/** What the helpdesk knows of a case, list by list of a condition; null: not known. */
export function kindsOf(matter: Matter): Record<KindList, readonly (string | null)[]> {
  const { tags, type, channel, group, language, organisation, forms } = matter;
  return {
    ...{ tags, types: [type], channels: [channel], groups: [group] },
    ...{ languages: [language], organisations: [organisation], forms },
  };
}

/**
 * Whether a case is one that the condition is for: then the words that made it one, as they stand in the texts (none for a
 * condition without words); else null. A condition that asks for nothing is for no case.
 * @param find how a word or phrase is found, when many conditions are held against one case (hints/hint-index.ts)
 */
export function fits(
  condition: Condition,
  matter: Matter,
  find: (phrase: string) => string | null = (phrase) => findPhrase(matter.texts, phrase),
): string[] | null {
  const { any, all, none } = condition;
  if (!asksSomething(condition)) return null;
  const kinds = kindsOf(matter);
  if (!KIND_LISTS.every((list) => hasOne(condition[list], kinds[list]))) return null;
  const words: string[] = [];
  for (const phrase of all) {
    const found = find(phrase);
    if (found === null) return null;
    words.push(found);
  }
  const ofAny = any.map((phrase) => find(phrase)).filter((found) => found !== null);
  if (any.length > 0 && ofAny.length === 0) return null;
  if (none.some((phrase) => find(phrase) !== null)) return null;
  return [...new Set([...words, ...ofAny])];
}

/** Whether one of these is among those; an empty list asks for nothing. */
function hasOne(wanted: readonly string[], had: readonly (string | null)[]): boolean {
  if (wanted.length === 0) return true;
  const values = new Set(had.map((one) => one !== null && foldedValue(one)));
  return wanted.some((one) => values.has(foldedValue(one)));
}

/** Names of groups, tags and the like are the same in any case. */
export function foldedValue(value: string): string {
  return value.normalize('NFC').toLowerCase().trim();
}
