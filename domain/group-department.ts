// Free of zod.
import type { Department } from './department';

/** As many departments as have a key in the flag bar: 1 to 9. */
export const WITH_KEYS = 9;
/** "Don't know yet": no department, but better than no flag; reviewed first. Always on the last key. */
export const DONT_KNOW = 'unknown';

/**
 * The department that a helpdesk group belongs to, by its name: an exact name first, then the longest known name that
 * stands in it as whole words ("Faktura Sverige", "L2 Billing"). Null rather than a guess when two departments fit as well.
 */
export function departmentForGroup(groupName: string, departments: readonly Department[]): Department | null {
  const name = simpleName(groupName);
  if (name === '') return null;
  let best: Department | null = null;
  let length = 0;
  let tie = false;
  for (const department of departments) {
    for (const known of department.groupNames) {
      const term = simpleName(known);
      if (term === name) return department;
      if (term === '' || !` ${name} `.includes(` ${term} `) || term.length < length) continue;
      tie = term.length === length && best !== department;
      best = department;
      length = term.length;
    }
  }
  return tie ? null : best;
}

/** Names of groups and departments are few, and asked for at every transfer: each is taken apart once. */
const known = new Map<string, string>();
const REMEMBERED = 5_000;

/** Lower case, composed letters, anything but letters and digits as one space. */
export function simpleName(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
  if (known.size >= REMEMBERED) known.clear();
  known.set(name, words);
  return words;
}

/** Hue of each group that belongs to a department, by the group's name in lower case: the chain's colours. */
export function groupHues(groupNames: Iterable<string>, departments: readonly Department[]): Record<string, number> {
  const hues: Record<string, number> = {};
  for (const name of groupNames) {
    const department = departmentForGroup(name, departments);
    if (department) hues[name.toLowerCase()] = department.hue;
  }
  return hues;
}

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
