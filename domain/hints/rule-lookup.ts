// Free of zod.
import type { Condition } from '../condition';
import { KIND_LISTS } from '../condition-lists';
import type { kindsOf } from '../matter';
import type { ReadTexts } from '../words';
import { writtenKeys } from '@/utils/same-word';
import { gatesOf, type Gate } from './gates';

/**
 * Says of which conditions a case may be. Each is looked up by the rarest thing that a case must have for it (gates.ts): words
 * by the keys that all forms of a word share (same-word.ts), other values by themselves. An automaton over the letters
 * (Aho-Corasick) would have to hold each word in some sixty forms, and would still have to look where words end.
 */
export class RuleLookup {
  /** by the keys of words, and by the beginnings of words that were written with an asterisk */
  private readonly byKey = new Map<string, number[]>();
  private readonly byBeginning = new Map<string, number[]>();
  private readonly lengths: readonly number[];
  private readonly byValue = new Map(KIND_LISTS.map((kind) => [kind, new Map<string, number[]>()]));

  constructor(conditions: readonly Condition[]) {
    gatesOf(conditions).forEach((gate, place) => {
      if (gate !== null) this.put(gate, place);
    });
    this.lengths = [...new Set([...this.byBeginning.keys()].map(({ length }) => length))].sort((a, b) => a - b);
  }

  /** Places of the conditions whose gate is open, in order: all that fit, and few others. */
  possible(texts: ReadTexts, kinds: ReturnType<typeof kindsOf>): Uint32Array {
    const open = new Set<number>();
    const admit = (places: readonly number[] | undefined) => places?.forEach((place) => open.add(place));
    for (const key of texts.keys.keys()) admit(this.byKey.get(key));
    if (this.lengths.length > 0) {
      for (const word of texts.places.keys()) {
        for (const length of this.lengths) admit(this.byBeginning.get(word.slice(0, length)));
      }
    }
    for (const [kind, byValue] of this.byValue) for (const value of kinds[kind]) admit(byValue.get(value));
    return Uint32Array.from(open).sort();
  }

  private put(gate: Gate, place: number): void {
    if ('kind' in gate) {
      const values = this.byValue.get(gate.kind);
      for (const value of gate.values) if (values) add(values, value, place);
      return;
    }
    for (const word of gate.words) {
      if (word.endsWith('*')) add(this.byBeginning, word.slice(0, -1), place);
      else for (const key of writtenKeys(word)) add(this.byKey, key, place);
    }
  }
}

function add(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
