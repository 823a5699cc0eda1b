// Free of zod. What the index of a book's rules looks them up by.
import type { Condition } from '../condition';
import { asksSomething, KIND_LISTS, type KindList } from '../condition-lists';
import { foldedValue } from '../matter';
import { soughtWords } from '../words';

/**
 * What a case must have one of, or the rule does not fit: a word of each phrase of `any`, one of a phrase of `all`, a tag...
 * Every condition has at least one such requirement; the index needs only one, the rarest.
 */
export type Gate = { words: string[] } | { kind: KindList; values: string[] };

/** How likely it is that a text has a given word. Rough: it decides how fast an answer comes, never which. */
const WORD_IN_TEXT = 0.02;
const SHORT_WORD_IN_TEXT = 0.3;
const SHORT = 3;

/** The gate of each condition: the one by which the fewest rules are tried in vain. Null: it fits no case. */
export function gatesOf(conditions: readonly Condition[]): (Gate | null)[] {
  const book = new Counts(conditions);
  return conditions.map((condition) => (asksSomething(condition) ? rarest(condition, book) : null));
}

function rarest(condition: Condition, book: Counts): Gate {
  let best: Gate = { words: [] };
  let least = Number.POSITIVE_INFINITY;
  const offer = (gate: Gate, cost: number) => {
    if (cost < least) [best, least] = [gate, cost];
  };
  for (const list of [condition.any, ...condition.all.map((phrase) => [phrase])]) {
    if (list.length === 0) continue;
    // A phrase of nothing but signs has no word, and is found nowhere.
    const words = [...new Set(list.flatMap((phrase) => book.rarestWord(phrase) ?? []))];
    offer({ words }, sum(words.map((word) => book.costOfWord(word))));
  }
  for (const kind of KIND_LISTS) {
    const values = [...new Set(condition[kind].map(foldedValue))];
    if (values.length > 0) offer({ kind, values }, sum(values.map((value) => book.costOfValue(kind, value))));
  }
  return best;
}

/** How many rules of a book ask for a word or a value. */
class Counts {
  private readonly words = new Map<string, number>();
  private readonly kinds = new Map(KIND_LISTS.map((kind) => [kind, new Map<string, number>()]));
  private readonly phrases = new Map<string, readonly string[]>();

  constructor(conditions: readonly Condition[]) {
    for (const condition of conditions) {
      for (const phrase of [...condition.any, ...condition.all]) {
        for (const word of this.wordsOf(phrase)) this.words.set(word, (this.words.get(word) ?? 0) + 1);
      }
      for (const kind of KIND_LISTS) {
        const values = this.kinds.get(kind);
        for (const value of condition[kind].map(foldedValue)) values?.set(value, (values.get(value) ?? 0) + 1);
      }
    }
  }

  /** The word of a phrase that the fewest phrases of the book have; null: it has none. */
  rarestWord(phrase: string): string | null {
    const [first = null, ...others] = this.wordsOf(phrase);
    return first && others.reduce((one, other) => (this.costOfWord(other) < this.costOfWord(one) ? other : one), first);
  }

  /** How many rules are tried for its sake, at a case of the usual kind. */
  costOfWord(word: string): number {
    return (this.words.get(word) ?? 1) * (word.length <= SHORT ? SHORT_WORD_IN_TEXT : WORD_IN_TEXT);
  }

  costOfValue(kind: KindList, value: string): number {
    const values = this.kinds.get(kind);
    return (values?.get(value) ?? 1) / ((values?.size ?? 0) + 1);
  }

  private wordsOf(phrase: string): readonly string[] {
    let words = this.phrases.get(phrase);
    if (words === undefined) this.phrases.set(phrase, (words = soughtWords(phrase)));
    return words;
  }
}

function sum(costs: readonly number[]): number {
  return costs.reduce((whole, cost) => whole + cost, 0);
}
