// Free of zod.
import type { Department } from './department';

/** As many departments as have a key in the flag bar: 1 to 9. */
export const WITH_KEYS = 9;
/** "Don't know yet": no department, but better than no flag; reviewed first. Always on the last key. */
export const DONT_KNOW = 'unknown';

/**
 * The department that a helpdesk group belongs to, by its name: an exact name first, then the longest known name that
 * stands in it as whole words ("Faktura Sverige", "L2 Billing"). Null rather than a guess when two departments fit as well.
 * @param departments a book's: a list that is not changed, but replaced
 */
export function departmentForGroup(groupName: string, departments: readonly Department[]): Department | null {
  const { byTerm, found } = termsOf(departments);
  const name = simpleName(groupName);
  let department = found.get(name);
  if (department === undefined) {
    department = byTerm.get(name)?.[0] ?? withLongestTerm(name, byTerm);
    if (found.size >= REMEMBERED) found.clear();
    found.set(name, department);
  }
  return department;
}

interface Terms {
  /** departments by the names of their groups, in the book's order */
  byTerm: ReadonlyMap<string, readonly Department[]>;
  /** what has been asked before: an account has some hundred groups, and all are asked for at each transfer */
  found: Map<string, Department | null>;
}

const terms = new WeakMap<readonly Department[], Terms>();

function termsOf(departments: readonly Department[]): Terms {
  let known = terms.get(departments);
  if (known === undefined) {
    const byTerm = new Map<string, Department[]>();
    for (const department of departments) {
      for (const term of new Set(department.groupNames.map(simpleName))) {
        if (term !== '') byTerm.set(term, [...(byTerm.get(term) ?? []), department]);
      }
    }
    terms.set(departments, (known = { byTerm, found: new Map() }));
  }
  return known;
}

function withLongestTerm(name: string, byTerm: Terms['byTerm']): Department | null {
  const words = name.split(' ');
  let length = 0;
  let fitting = new Set<Department>();
  for (let from = 0; from < words.length; from += 1) {
    for (let until = from + 1; until <= words.length; until += 1) {
      const term = words.slice(from, until).join(' ');
      if (term.length < length) continue;
      const departments = byTerm.get(term);
      if (departments === undefined) continue;
      if (term.length > length) fitting = new Set();
      for (const department of departments) fitting.add(department);
      length = term.length;
    }
  }
  const [best = null] = fitting;
  return fitting.size > 1 ? null : best;
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
