// Free of zod.
import type { Condition } from '../condition';
import { KIND_LISTS } from '../condition-lists';
import { fits, foldedValue, kindsOf, type Matter } from '../matter';
import { findPhrase, findWords, type ReadText } from '../words';
import { writtenKeys } from '@/utils/same-word';
import { gatesOf } from './gates';

/** A rule of the lead's that says which cases it is for: a routing hint or a mandate. */
export interface LeadRule {
  isOn: boolean;
  priority: number;
  when: Condition;
}

export interface Fit<Rule> {
  rule: Rule;
  /** the customer's words that made it fit, as they stand there, each once */
  words: string[];
}

/**
 * Finds which of a book's rules fit a case without trying them all. Each rule is looked up by the rarest thing that a case
 * must have for it (gates.ts): words by the keys that all forms of a word share (same-word.ts), other values by themselves.
 * Only the rules found so are tried, by `fits`: so the answer is what trying every rule gives. An automaton over the letters
 * (Aho-Corasick) would have to hold each word in some sixty forms, and would still have to look where words end.
 */
export class HintIndex<Rule extends LeadRule> {
  /** the highest priority first, of equals as the book has them: what is kept of a rule elsewhere is its place here */
  private readonly rules: readonly Rule[];
  private readonly phrases: { words: readonly string[]; rules: number[] }[] = [];
  /** phrases by the keys of their rarest word, and by the beginnings that words are given by with an asterisk */
  private readonly byKey = new Map<string, number[]>();
  private readonly byBeginning = new Map<string, number[]>();
  private readonly beginningLengths: readonly number[];
  private readonly byValue = new Map(KIND_LISTS.map((kind) => [kind, new Map<string, number[]>()]));

  constructor(rules: readonly Rule[]) {
    this.rules = rules.filter(({ isOn }) => isOn).sort((one, other) => other.priority - one.priority);
    const known = new Map<string, number>();
    gatesOf(this.rules.map(({ when }) => when)).forEach((gate, rule) => {
      if (gate === null) return;
      if ('kind' in gate) {
        const byValue = this.byValue.get(gate.kind);
        for (const value of gate.values) if (byValue) add(byValue, value, rule);
        return;
      }
      for (const { words, rarest } of gate.phrases) {
        const name = words.join(' ');
        const before = known.get(name);
        if (before !== undefined) this.phrases[before]?.rules.push(rule);
        else {
          known.set(name, this.phrases.length);
          if (rarest.endsWith('*')) add(this.byBeginning, rarest.slice(0, -1), this.phrases.length);
          else for (const key of writtenKeys(rarest)) add(this.byKey, key, this.phrases.length);
          this.phrases.push({ words, rules: [rule] });
        }
      }
    });
    this.beginningLengths = [...new Set([...this.byBeginning.keys()].map(({ length }) => length))].sort(
      (a, b) => a - b,
    );
  }

  /** Every rule that is on and fits, the strongest first. */
  fitting(matter: Matter): Fit<Rule>[] {
    const fitting: Fit<Rule>[] = [];
    this.eachFit(matter, (fit) => void fitting.push(fit));
    return fitting.sort((one, other) => isStronger(other, one));
  }

  /** The strongest rule that fits: of the highest priority; of equals, with the most words; of equals, the book's first. */
  best(matter: Matter): Fit<Rule> | null {
    let best: Fit<Rule> | null = null;
    this.eachFit(matter, (fit) => {
      if (best !== null && fit.rule.priority < best.rule.priority) return 'enough';
      if (best === null || isStronger(fit, best) > 0) best = fit;
      return undefined;
    });
    return best;
  }

  private eachFit(matter: Matter, tell: (fit: Fit<Rule>) => 'enough' | undefined | void): void {
    const found = new Map<string, string | null>();
    const find = (phrase: string): string | null => {
      let words = found.get(phrase);
      if (words === undefined) found.set(phrase, (words = findPhrase(matter.texts, phrase)));
      return words;
    };
    for (const place of [...this.candidates(matter)].sort((a, b) => a - b)) {
      const rule = this.rules[place];
      const words = rule === undefined ? null : fits(rule.when, matter, find);
      if (rule !== undefined && words !== null && tell({ rule, words }) === 'enough') return;
    }
  }

  /** Places of the rules whose gate is open: all that fit, and few others. */
  private candidates(matter: Matter): Set<number> {
    const open = new Set<number>();
    for (const phrase of this.possiblePhrases(matter.texts)) {
      const { words, rules } = this.phrases[phrase] ?? { words: [], rules: [] };
      if (findWords(matter.texts, words) !== null) for (const rule of rules) open.add(rule);
    }
    const kinds = kindsOf(matter);
    for (const kind of KIND_LISTS) {
      const byValue = this.byValue.get(kind);
      if (byValue === undefined || byValue.size === 0) continue;
      for (const value of kinds[kind]) {
        for (const rule of (value !== null && byValue.get(foldedValue(value))) || []) open.add(rule);
      }
    }
    return open;
  }

  /** Phrases whose rarest word stands in one of the texts. */
  private possiblePhrases(texts: readonly ReadText[]): Set<number> {
    const possible = new Set<number>();
    for (const { keys, places } of texts) {
      if (this.byKey.size > 0) {
        for (const key of keys.keys()) for (const phrase of this.byKey.get(key) ?? NONE) possible.add(phrase);
      }
      if (this.beginningLengths.length === 0) continue;
      for (const word of places.keys()) {
        for (const length of this.beginningLengths) {
          if (length > word.length) break;
          for (const phrase of this.byBeginning.get(word.slice(0, length)) ?? NONE) possible.add(phrase);
        }
      }
    }
    return possible;
  }
}

const NONE: readonly number[] = [];

function add(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function isStronger<Rule extends LeadRule>(one: Fit<Rule>, other: Fit<Rule>): number {
  return one.rule.priority - other.rule.priority || one.words.length - other.words.length;
}

/** Made once for a book: by its list of rules, which is never changed but replaced with the book. */
const made = new WeakMap<readonly LeadRule[], unknown>();

/** The index over a book's hints, or over its mandates. */
export function hintIndex<Rule extends LeadRule>(rules: readonly Rule[]): HintIndex<Rule> {
  let index = made.get(rules) as HintIndex<Rule> | undefined;
  if (index === undefined) made.set(rules, (index = new HintIndex(rules)));
  return index;
}

/** Of rules of the lead's that are on and fit, the strongest (HintIndex.best). */
export function bestFit<Rule extends LeadRule>(rules: readonly Rule[], matter: Matter): Fit<Rule> | null {
  return hintIndex(rules).best(matter);
}
