import { fnv1a } from '../../domain/fnv1a';
import type { LogRow } from './log-row';

/** Ways to cut a log in two, whole cases at a time. */
export const PARTS = ['first', 'second', 'odd', 'even'] as const;
export type Part = (typeof PARTS)[number];

/**
 * Half of the cases: `first` and `second` by when they began, `odd` and `even` by chance (a hash of their name).
 * @param rows in order of time
 */
export function partOf(rows: readonly LogRow[], part: Part): LogRow[] {
  const cases = [...new Set(rows.map((row) => row.case))];
  const early = new Set(cases.slice(0, Math.ceil(cases.length / 2)));
  const keeps: Record<Part, (id: string) => boolean> = {
    first: (id) => early.has(id),
    second: (id) => !early.has(id),
    odd: (id) => (mixed(id) & 1) === 1,
    even: (id) => (mixed(id) & 1) === 0,
  };
  return rows.filter((row) => keeps[part](row.case));
}

/** The same log of another firm: every name is another one, and no two have become the same. */
export function renamed(rows: readonly LogRow[]): LogRow[] {
  const names = new Map<string, string>();
  const other = (name: string) => {
    const known = names.get(name) ?? `${mixed(name).toString(36)}.${names.size}`;
    names.set(name, known);
    return known;
  };
  return rows.map((row) => ({
    ...row,
    case: other(row.case),
    group: row.group && other(row.group),
    matter: row.matter.map(other),
  }));
}

/** The hash's bits spread over all of it: the last one alone would follow the last letter. */
function mixed(text: string): number {
  const hash = fnv1a(text);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 12;
}
