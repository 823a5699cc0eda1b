// Free of zod. What a case is about, as routing hints and mandates look at it.
import type { CaseRecord } from './case';
import { channelOf } from './channel';
import type { Condition } from './condition';
import { asksSomething, KIND_LISTS, type KindList } from './condition-lists';
import { FIRST_WORDS_LENGTH } from './excerpt';
import { findPhrase, readTexts, type ReadTexts } from './words';

/** Newer words say more of what is wanted now; more of them than this are a long story. */
export const NEWEST_MESSAGES = 10;

export interface Matter {
  /** the subject, and what the customer has written: the first words and the newest */
  texts: ReadTexts;
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
  const newest = theirs.slice(-NEWEST_MESSAGES).map(({ excerpt }) => excerpt.slice(0, FIRST_WORDS_LENGTH));
  return {
    texts: readTexts([subject, firstWords, ...newest].filter((text) => text !== '')),
    ...{ tags, type, channel, group: holder.groupName },
    language: locale?.toLowerCase().split(/[-_]/)[0] ?? null,
    organisation: organisation ?? null,
    forms: form ? [form.id, form.name].filter((one) => one !== '') : [],
  };
}

/** Norwegian is written in two ways, and asked for by one name. */
const NORWEGIAN = ['nb', 'nn'];

/** What the helpdesk knows of a case, list by list of a condition; what it does not know is not there. */
export function kindsOf(matter: Matter): Record<KindList, ReadonlySet<string>> {
  const { tags, type, channel, group, language, organisation, forms } = matter;
  // A channel fits by its kind as well: `chat`, whatever the helpdesk calls its own.
  const kind = channel === null ? null : channelOf(channel);
  const macro = language !== null && NORWEGIAN.includes(language) ? 'no' : null;
  const known = (...values: (string | null)[]) => new Set(values.filter((one) => one !== null).map(foldedValue));
  return {
    ...{ tags: known(...tags), types: known(type), channels: known(channel, kind), groups: known(group) },
    ...{ languages: known(language, macro), organisations: known(organisation), forms: known(...forms) },
  };
}

/**
 * Whether a case is one that the condition is for: then the words that made it one, as they stand in the texts (none for a
 * condition without words); else null. A condition that asks for nothing is for no case.
 */
export function fits(condition: Condition, matter: Matter): string[] | null {
  if (!asksSomething(condition)) return null;
  return holdAgainst(condition, kindsOf(matter), (phrase) => findPhrase(matter.texts, phrase));
}

/** The same for a condition that asks for something. @param find where a word or phrase stands, as `findPhrase` */
export function holdAgainst(
  condition: Condition,
  kinds: ReturnType<typeof kindsOf>,
  find: (phrase: string) => string | null,
): string[] | null {
  if (!KIND_LISTS.every((list) => hasOne(condition[list], kinds[list]))) return null;
  const words = new Set<string>();
  for (const phrase of condition.all) {
    const found = find(phrase);
    if (found === null) return null;
    words.add(found);
  }
  let isAny = condition.any.length === 0;
  for (const phrase of condition.any) {
    const found = find(phrase);
    if (found === null) continue;
    words.add(found);
    isAny = true;
  }
  if (!isAny || condition.none.some((phrase) => find(phrase) !== null)) return null;
  return [...words];
}

/** Whether one of these is among those; an empty list asks for nothing. */
function hasOne(wanted: readonly string[], had: ReadonlySet<string>): boolean {
  return wanted.length === 0 || (had.size > 0 && wanted.some((one) => had.has(foldedValue(one))));
}

/** Names of groups, tags and the like are the same in any case. */
export function foldedValue(value: string): string {
  return value.normalize('NFC').toLowerCase().trim();
}
