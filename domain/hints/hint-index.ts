// Free of zod.
import type { Condition } from '../condition';
import { KIND_LISTS } from '../condition-lists';
import { holdAgainst, kindsOf, type Matter } from '../matter';
import { findPhrase } from '../words';
import { writtenKeys } from '@/utils/same-word';
import { gatesOf, type Gate } from './gates';

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
 * Only the rules found so are tried, in full: so the answer is what trying every rule gives. An automaton over the letters
 * (Aho-Corasick) would have to hold each word in some sixty forms, and would still have to look where words end.
 */
export class HintIndex<Rule extends LeadRule> {
  /** the highest priority first, of equals as the book has them; what is kept of a rule below is its place here */
  private readonly rules: readonly Rule[];
  /** by the keys of words, and by the beginnings of words that were written with an asterisk */
  private readonly byKey = new Map<string, number[]>();
  private readonly byBeginning = new Map<string, number[]>();
  private readonly lengths: readonly number[];
  private readonly byValue = new Map(KIND_LISTS.map((kind) => [kind, new Map<string, number[]>()]));

  constructor(rules: readonly Rule[]) {
    this.rules = rules.filter(({ isOn }) => isOn).sort((one, other) => other.priority - one.priority);
    gatesOf(this.rules.map(({ when }) => when)).forEach((gate, rule) => {
      if (gate !== null) this.put(gate, rule);
    });
    this.lengths = [...new Set([...this.byBeginning.keys()].map(({ length }) => length))].sort((a, b) => a - b);
  }

  /** Every rule that is on and fits, the strongest first. */
  fitting(matter: Matter): Fit<Rule>[] {
    return [...this.fits(matter)].sort((one, other) => strength(other, one));
  }

  /** The strongest rule that fits: of the highest priority; of equals, with the most words; of equals, the book's first. */
  best(matter: Matter): Fit<Rule> | null {
    let best: Fit<Rule> | null = null;
    for (const fit of this.fits(matter)) {
      if (best !== null && fit.rule.priority < best.rule.priority) break;
      if (best === null || strength(fit, best) > 0) best = fit;
    }
    return best;
  }

  /** What fits, the highest priority first, of equals as the book has them; looked for as far as it is asked for. */
  private *fits(matter: Matter): Generator<Fit<Rule>> {
    const found = new Map<string, string | null>();
    const find = (phrase: string): string | null => {
      let words = found.get(phrase);
      if (words === undefined) found.set(phrase, (words = findPhrase(matter.texts, phrase)));
      return words;
    };
    const kinds = kindsOf(matter);
    for (const place of this.candidates(matter, kinds)) {
      const rule = this.rules[place];
      const words = rule === undefined ? null : holdAgainst(rule.when, kinds, find);
      if (rule !== undefined && words !== null) yield { rule, words };
    }
  }

  /** The rules whose gate is open: all that fit, and few others. */
  private candidates({ texts }: Matter, kinds: ReturnType<typeof kindsOf>): Uint32Array {
    const open = new Set<number>();
    const admit = (rules: readonly number[] | undefined) => rules?.forEach((rule) => open.add(rule));
    for (const key of texts.keys.keys()) admit(this.byKey.get(key));
    if (this.lengths.length > 0) {
      for (const word of texts.places.keys()) {
        for (const length of this.lengths) admit(this.byBeginning.get(word.slice(0, length)));
      }
    }
    for (const [kind, byValue] of this.byValue) for (const value of kinds[kind]) admit(byValue.get(value));
    return Uint32Array.from(open).sort();
  }

  private put(gate: Gate, rule: number): void {
    if ('kind' in gate) {
      const values = this.byValue.get(gate.kind);
      for (const value of gate.values) if (values) add(values, value, rule);
      return;
    }
    for (const word of gate.words) {
      if (word.endsWith('*')) add(this.byBeginning, word.slice(0, -1), rule);
      else for (const key of writtenKeys(word)) add(this.byKey, key, rule);
    }
  }
}

function add(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function strength<Rule extends LeadRule>(one: Fit<Rule>, other: Fit<Rule>): number {
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
