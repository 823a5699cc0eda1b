import type { Hint } from '@/domain/hint';
import type { MatterRecord } from '@/domain/matter';

/**
 * How one would write it first: a regular expression for each of a hint's lists of words, all of them tried. It knows no
 * stems: a word fits what begins like it. What the index answers is held against trying every hint (fakes/every-rule.ts).
 */
export interface RegexHint {
  hint: Hint;
  any: RegExp | null;
  all: RegExp[];
  none: RegExp | null;
}

export function regexHints(hints: readonly Hint[]): RegexHint[] {
  return hints
    .filter(({ isOn }) => isOn)
    .map((hint) => ({
      hint,
      any: regex(hint.when.any),
      all: hint.when.all.flatMap((phrase) => regex([phrase]) ?? []),
      none: regex(hint.when.none),
    }));
}

/** The strongest hint whose expressions fit the case, all of them tried. */
export function bestOfRegexes(all: readonly RegexHint[], record: MatterRecord): Hint | null {
  const { subject, firstWords, interactions, tags, channel, holder } = record;
  const text = [subject, firstWords, ...interactions.map(({ excerpt }) => excerpt)].join('\n');
  const isOf = (list: readonly string[], is: string | null) => list.length === 0 || (is !== null && list.includes(is));
  let best: Hint | null = null;
  for (const one of all) {
    const { when, priority } = one.hint;
    if (!isOf(when.groups, holder.groupName) || !isOf(when.channels, channel) || !isOf(when.languages, 'sv')) continue;
    if (when.tags.length > 0 && !when.tags.some((tag) => tags.includes(tag))) continue;
    if (one.any?.test(text) === false || one.none?.test(text) || one.all.some((each) => !each.test(text))) continue;
    if (best === null || best.priority < priority) best = one.hint;
  }
  return best;
}

function regex(phrases: readonly string[]): RegExp | null {
  if (phrases.length === 0) return null;
  const each = phrases.map((phrase) => phrase.replace('*', '').replace(/\s+/g, '\\p{L}*\\s+'));
  return new RegExp(`(?<!\\p{L})(?:${each.join('|')})`, 'iu');
}
