// Free of zod.
import type { Department } from './department';

export { DONT_KNOW } from './flag-order';

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
