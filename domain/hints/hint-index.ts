// Free of zod.
import type { Condition } from '../condition';
import { asksSomething, KIND_LISTS } from '../condition-lists';
import { holdAgainst, kindsOf, type Matter } from '../matter';
import { findPhrase, knownWords } from '../words';
import { RuleLookup } from './rule-lookup';

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
 * Finds which of a book's rules fit a case without trying them all: those are tried whose rarest requirement the case meets
 * (rule-lookup.ts), in full, so that the answer is what trying every rule gives. For its first case it does try them all:
 * that takes less than sorting a book that is asked once.
 */
export class HintIndex<Rule extends LeadRule> {
  /** the highest priority first, of equals as the book has them */
  private readonly rules: readonly Rule[];
  private lookup: RuleLookup | null = null;
  private isAsked = false;
  /** the guard asks twice of a case: for the hint, and for what that hint lets the agent decide */
  private readonly told = new WeakMap<Matter, Fit<Rule> | null>();

  constructor(rules: readonly Rule[]) {
    this.rules = rules
      .filter(({ isOn, when }) => isOn && asksSomething(when))
      .sort((one, other) => other.priority - one.priority);
  }

  /** Every rule that is on and fits, the strongest first. */
  fitting(matter: Matter): Fit<Rule>[] {
    return [...this.fits(matter)].sort((one, other) => strength(other, one));
  }

  /** The strongest rule that fits (see `strength`); of equals, the book's first. */
  best(matter: Matter): Fit<Rule> | null {
    let best = this.told.get(matter) ?? null;
    if (best !== null || this.told.has(matter)) return best;
    for (const fit of this.fits(matter)) {
      if (best !== null && fit.rule.priority < best.rule.priority) break;
      if (best === null || strength(fit, best) > 0) best = fit;
    }
    this.told.set(matter, best);
    return best;
  }

  /** Of the rules that fit, so many of the highest priority, of equals as the book has them. */
  first(matter: Matter, most: number): Fit<Rule>[] {
    const first: Fit<Rule>[] = [];
    for (const fit of this.fits(matter)) if (first.push(fit) >= most) break;
    return first;
  }

  /** Sorts the rules for being looked up, if that has not been done. */
  build(): RuleLookup {
    return (this.lookup ??= new RuleLookup(this.rules.map(({ when }) => when)));
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
    const places = this.isAsked ? this.build().possible(matter.texts, kinds) : this.rules.keys();
    this.isAsked = true;
    for (const place of places) {
      const rule = this.rules[place];
      const words = rule && holdAgainst(rule.when, kinds, find);
      if (rule && words) yield { rule, words };
    }
  }
}

/**
 * Above 0: the first one speaks. Its priority is higher; or it is as high and the case has more of what it asks for, so that
 * a rule for a special case needs no priority of its own to go before the general one.
 */
export function strength<Rule extends LeadRule>(one: Fit<Rule>, other: Fit<Rule>): number {
  return one.rule.priority - other.rule.priority || closeness(one) - closeness(other);
}

/** How much that the rule asks for the case has: words, of a phrase each of its own, and other things beside words. */
function closeness({ rule, words }: Fit<LeadRule>): number {
  const kinds = KIND_LISTS.filter((list) => rule.when[list].length > 0).length;
  return words.reduce((sum, found) => sum + knownWords(found).length, kinds);
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
