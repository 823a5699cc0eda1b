// Free of zod, and apart from group-department.ts: the panel's first load needs only this.
import type { Department } from './department';

/** As many departments as have a key in the flag bar: 1 to 9. */
export const WITH_KEYS = 9;
/** "Don't know yet": no department, but better than no flag; reviewed first. Always on the last key. */
export const DONT_KNOW = 'unknown';

/**
 * The order of the flag bar by use: what has been flagged most lately stands first, the rest in the book's order. "Don't know
 * yet" never competes: it keeps the last key. @param counts flags by department id
 */
export function suggestOrder(departments: readonly Department[], counts: ReadonlyMap<string, number>): Department[] {
  return keyed(
    departments
      .map((department, index) => ({ department, index, count: counts.get(department.id) ?? 0 }))
      .sort((a, b) => b.count - a.count || a.index - b.index)
      .map(({ department }) => department),
  );
}

/** The same order with these first, in theirs; those that the book does not have are left out. */
export function suggestedFirst(departments: readonly Department[], ids: readonly string[]): Department[] {
  const first = [...new Set(ids)].flatMap((id) => departments.find((department) => department.id === id) ?? []);
  return keyed([...first, ...departments.filter((department) => !first.includes(department))]);
}

/** "Don't know yet" on the last key. */
function keyed(order: readonly Department[]): Department[] {
  const known = order.filter(({ id }) => id !== DONT_KNOW);
  const unsure = order.filter(({ id }) => id === DONT_KNOW);
  return [...known.slice(0, WITH_KEYS - 1), ...unsure, ...known.slice(WITH_KEYS - 1)];
}
