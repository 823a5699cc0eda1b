import type { Condition } from '@/domain/condition';
import type { Fit, LeadRule } from '@/domain/hints/hint-index';

/**
 * Which rules fit a case, told the plain way: every rule, every word, every place, endings by one regular expression. Shares
 * no code with the product, which must always answer the same.
 */
export interface PlainMatter {
  texts: string[];
  /** by the condition's list */
  kinds: Record<Exclude<keyof Condition, 'any' | 'all' | 'none'>, (string | null)[]>;
}

const ENDING =
  /^(?:(?:a|ad|ade|an|ar|arna|at|e|en|ena|er|erna|et|n|na|or|orna|t)?s?|es|ed|ies|ied|ing(?:en|ar|arna)?s?|y)$/;
/** Only after four letters or more: what makes a noun of a verb. */
const NING = /^ning(?:en|ar|arna)?s?$/;

export function plainSameWord(written: string, met: string): boolean {
  if (written === met) return true;
  if (written.endsWith('*')) return met.startsWith(written.slice(0, -1));
  if (written.length === 3) return met.startsWith(written) && isForm(written, met, 3) && met !== `${written}e`;
  if (written.slice(0, 3) !== met.slice(0, 3)) return false;
  return stemsOf(written).some((stem) => stemsOf(met).includes(stem));
}

/** Every way in which a word is a stem of four letters or more with an ending: as it stands, and as `nyckl` of `nyckel`. */
function stemsOf(word: string): string[] {
  const lengths = Array.from({ length: word.length + 1 }, (_, length) => length);
  const whole = lengths.filter((n) => n >= 4 && (isForm(word, word, n) || NING.test(word.slice(n))));
  return whole.flatMap((n) => {
    const stem = word.slice(0, n);
    const [, start, sound] = /^(.*[^aeiouyåäö])e([lrn])$/.exec(stem) ?? [];
    if (n === 4 || start === undefined) return [stem];
    const shorter = /(mm|nn)$/.test(start) && n > 5 ? [start.slice(0, -1) + sound] : [];
    return [stem, start + sound, ...shorter];
  });
}

function isForm(start: string, word: string, length: number): boolean {
  if (ENDING.test(word.slice(length))) return true;
  const isDoubled = /[bcdfghj-np-tvwxz]/.test(start[length - 1] ?? '') && word[length] === start[length - 1];
  return isDoubled && ENDING.test(word.slice(length + 1));
}

export function plainFind(texts: readonly string[], phrase: string): string | null {
  const sought = [
    ...phrase
      .normalize('NFC')
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]+\*?/gu),
  ].map(([word]) => word);
  if (sought.length === 0) return null;
  for (const text of texts.map((one) => one.normalize('NFC'))) {
    const met = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
    for (let start = 0; start + sought.length <= met.length; start += 1) {
      const here = met.slice(start, start + sought.length);
      if (!here.every(([word], place) => plainSameWord(sought[place] ?? '', word.toLowerCase()))) continue;
      const last = here.at(-1);
      return text.slice(here[0]?.index, last && last.index + last[0].length);
    }
  }
  return null;
}

export function plainFits(condition: Condition, { texts, kinds }: PlainMatter): string[] | null {
  const { any, all, none, ...lists } = condition;
  const asked = Object.entries(lists) as [keyof PlainMatter['kinds'], string[]][];
  if ([any, all, ...asked.map(([, list]) => list)].every((list) => list.length === 0)) return null;
  const fold = (value: string) => value.normalize('NFC').toLowerCase().trim();
  for (const [name, wanted] of asked) {
    const had = kinds[name].flatMap((one) => (one === null ? [] : [fold(one)]));
    if (wanted.length > 0 && !wanted.some((one) => had.includes(fold(one)))) return null;
  }
  const [ofAll, ofAny, ofNone] = [all, any, none].map((list) => list.map((phrase) => plainFind(texts, phrase)));
  if (ofAll?.includes(null)) return null;
  if (any.length > 0 && ofAny?.every((found) => found === null)) return null;
  if (ofNone?.some((found) => found !== null)) return null;
  return [...new Set([...(ofAll ?? []), ...(ofAny ?? [])].filter((found) => found !== null))];
}

/** The strongest first: by priority, then by how many words and other things it asks for are there, then as the book has them. */
export function plainFitting<Rule extends LeadRule>(rules: readonly Rule[], matter: PlainMatter): Fit<Rule>[] {
  return rules
    .flatMap((rule) => {
      const words = rule.isOn ? plainFits(rule.when, matter) : null;
      return words === null ? [] : [{ rule, words }];
    })
    .sort((one, other) => other.rule.priority - one.rule.priority || asked(other) - asked(one));
}

function asked<Rule extends LeadRule>({ rule, words }: Fit<Rule>): number {
  const { any: _any, all: _all, none: _none, ...lists } = rule.when;
  const found = words.flatMap((word) => word.match(/[\p{L}\p{N}]+/gu) ?? []);
  return found.length + Object.values(lists).filter((list) => list.length > 0).length;
}
