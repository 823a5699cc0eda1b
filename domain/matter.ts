// Free of zod. What a case is about, as routing hints and mandates look at it.
import type { CaseRecord } from './case';
import type { Condition } from './condition';
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
}

/** @param locale the customer's, as the helpdesk spells it: `sv`, `en-GB` */
export function matterFrom(
  record: Pick<CaseRecord, 'subject' | 'firstWords' | 'interactions' | 'tags' | 'type' | 'channel' | 'holder'>,
  locale: string | null,
): Matter {
  const { subject, firstWords, interactions, tags, type, channel, holder } = record;
  const theirs = interactions.filter(({ direction }) => direction === 'in');
  // The first message stands in the first words already, unless it is not among these any more.
  const newest = theirs.slice(-NEWEST).map(({ excerpt }) => excerpt);
  return {
    texts: [subject, firstWords, ...newest].filter((text) => text !== '').map(readText),
    ...{ tags, type, channel, group: holder.groupName },
    language: locale?.toLowerCase().split(/[-_]/)[0] ?? null,
  };
}

/**
 * Whether a case is one that the condition is for: then the words that made it one, as they stand in the texts (none for a
 * condition without words); else null. A condition that asks for nothing is for no case.
 */
export function fits(condition: Condition, matter: Matter): string[] | null {
  const { any, all, none, tags, types, channels, groups, languages } = condition;
  const asks = [any, all, tags, types, channels, groups, languages].some((list) => list.length > 0);
  const isOfKind =
    hasOne(tags, matter.tags) &&
    hasOne(types, [matter.type]) &&
    hasOne(channels, [matter.channel]) &&
    hasOne(groups, [matter.group]) &&
    hasOne(languages, [matter.language]);
  if (!asks || !isOfKind) return null;
  const words: string[] = [];
  for (const phrase of all) {
    const found = findPhrase(matter.texts, phrase);
    if (found === null) return null;
    words.push(found);
  }
  const ofAny = any.map((phrase) => findPhrase(matter.texts, phrase)).filter((found) => found !== null);
  if (any.length > 0 && ofAny.length === 0) return null;
  if (none.some((phrase) => findPhrase(matter.texts, phrase) !== null)) return null;
  return [...new Set([...words, ...ofAny])];
}

/** Whether one of these is among those; an empty list asks for nothing. */
function hasOne(wanted: readonly string[], had: readonly (string | null)[]): boolean {
  if (wanted.length === 0) return true;
  const folded = new Set(had.map((one) => one?.normalize('NFC').toLowerCase().trim()));
  return wanted.some((one) => folded.has(one.normalize('NFC').toLowerCase().trim()));
}

/** Of rules of the lead's that are on and fit, the one of the highest priority; of equals, the one with more words. */
export function bestFit<Rule extends { isOn: boolean; priority: number; when: Condition }>(
  rules: readonly Rule[],
  matter: Matter,
): { rule: Rule; words: string[] } | null {
  let best: { rule: Rule; words: string[] } | null = null;
  for (const rule of rules) {
    const words = rule.isOn ? fits(rule.when, matter) : null;
    if (words === null) continue;
    const by = best === null ? 1 : rule.priority - best.rule.priority || words.length - best.words.length;
    if (by > 0) best = { rule, words };
  }
  return best;
}
