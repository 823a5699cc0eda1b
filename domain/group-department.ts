// Free of zod.
import { groupKey, type AccountGroup } from './account-group';
import type { Department } from './department';
import { isPicked } from './picked-group';

export { DONT_KNOW } from './flag-order';

/**
 * The department that a helpdesk group belongs to: the one it was picked for, in its own account; else by its name. A
 * department's exact name goes first, then the longest known name that stands in it as whole words ("Faktura Sverige", "L2
 * Billing"). Null rather than a guess when two departments fit as well. Where only a group's name is known (old records),
 * it is taken for the one that was picked by that name.
 * @param departments a book's: a list that is not changed, but replaced
 */
export function departmentForGroup(group: AccountGroup, departments: readonly Department[]): Department | null {
  const known = termsOf(departments);
  const picked = departmentPicked(group, known);
  return picked !== null || group.name === null ? picked : departmentNamed(group.name, known);
}

function departmentPicked({ account, id, name }: AccountGroup, { byId, byPicked }: Terms): Department | null {
  if (account !== null && id !== null) return byId.get(idKey(account, id)) ?? null;
  if (id !== null || name === null) return null;
  const of = byPicked.get(simpleName(name) || name) ?? [];
  const [one = null, ...others] = new Set(
    of.filter((picked) => account === null || picked.account === account).map(({ department }) => department),
  );
  return others.length > 0 ? null : one;
}

function departmentNamed(groupName: string, { byTerm, found }: Terms): Department | null {
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
  /** departments by the groups that were picked for them: by account and id, and by name */
  byId: ReadonlyMap<string, Department>;
  byPicked: ReadonlyMap<string, readonly { account: string; department: Department }[]>;
  /** departments by names alone, in the book's order */
  byTerm: ReadonlyMap<string, readonly Department[]>;
  /** what has been asked before: an account has some hundred groups, and all are asked for at each transfer */
  found: Map<string, Department | null>;
}

const terms = new WeakMap<readonly Department[], Terms>();

function termsOf(departments: readonly Department[]): Terms {
  let known = terms.get(departments);
  if (known === undefined) terms.set(departments, (known = readTerms(departments)));
  return known;
}

function readTerms(departments: readonly Department[]): Terms {
  const byId = new Map<string, Department>();
  const byPicked = new Map<string, { account: string; department: Department }[]>();
  const byTerm = new Map<string, Department[]>();
  for (const department of departments) {
    for (const { account, id, name } of department.groups.filter(isPicked)) {
      if (!byId.has(idKey(account, id))) byId.set(idKey(account, id), department);
      listed(byPicked, simpleName(name) || name).push({ account, department });
    }
    const names = department.groups.filter((group) => !isPicked(group)).map(({ name }) => simpleName(name));
    for (const term of new Set(names)) if (term !== '') listed(byTerm, term).push(department);
  }
  return { byId, byPicked, byTerm, found: new Map() };
}

function listed<One>(lists: Map<string, One[]>, key: string): One[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function idKey(account: string, id: string): string {
  return `${account}\n${id}`;
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

/** Hue of each group that belongs to a department, by groupKey: the chain's colours. @param groups of one account */
export function groupHues(groups: Iterable<AccountGroup>, departments: readonly Department[]): Record<string, number> {
  const hues: Record<string, number> = {};
  for (const group of groups) {
    const department = departmentForGroup(group, departments);
    if (department) hues[groupKey(group)] = department.hue;
  }
  return hues;
}
