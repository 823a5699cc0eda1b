// Free of zod. What the captured history knows of, to be offered where a lead writes a condition.
import type { KindList } from './condition-lists';

/** A tag, a group, a channel…, and how many cases have it. */
export interface KnownValue {
  value: string;
  cases: number;
}
export type KnownValues = Record<KindList, KnownValue[]>;

/** As many as one can look through; the rest is typed. */
const OFFERED = 200;

/** Counts what cases have, list by list. */
export class ValueCounts {
  private readonly counts = new Map<string, Map<string, KnownValue>>();

  /** @param had of one case; null or empty: it has none */
  add(list: KindList, had: readonly (string | null | undefined)[]): void {
    const known = this.counts.get(list) ?? new Map<string, KnownValue>();
    this.counts.set(list, known);
    for (const value of new Set(had)) {
      if (value == null || value.trim() === '') continue;
      const folded = value.trim().toLowerCase();
      const { value: first, cases } = known.get(folded) ?? { value: value.trim(), cases: 0 };
      known.set(folded, { value: first, cases: cases + 1 });
    }
  }

  /** What most cases have stands first. */
  offered(list: KindList): KnownValue[] {
    const known = [...(this.counts.get(list)?.values() ?? [])];
    return known
      .sort((one, other) => other.cases - one.cases || one.value.localeCompare(other.value))
      .slice(0, OFFERED);
  }
}
