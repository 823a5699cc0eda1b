// Free of zod. Which department a helpdesk group belongs to, as the lead picks it.
import type { Department } from './department';
import { departmentForGroup, simpleName } from './group-department';

/** The group's department with this group picked for it: kept by its lower-cased name, and taken from the other departments. */
export function withGroup(departments: readonly Department[], groupName: string, departmentId: string): Department[] {
  const name = groupName.toLowerCase().slice(0, 120);
  return departments.map((department) => {
    const others = department.groupNames.filter((known) => !isExactly(known, groupName));
    if (department.id === departmentId) return { ...department, groupNames: [...others, name] };
    return others.length === department.groupNames.length ? department : { ...department, groupNames: others };
  });
}

/**
 * The departments without this group in that one. A group that belongs there by a word of its name ("frakt" in "Frakt
 * Norden") takes the word away; the other known groups that had it by that word stay, by their own names.
 * @param known names of all groups of all accounts
 */
export function withoutGroup(
  departments: readonly Department[],
  groupName: string,
  departmentId: string,
  known: readonly string[],
): Department[] {
  const belongs = (all: readonly Department[], name: string) => departmentForGroup(name, all)?.id === departmentId;
  const before = known.filter((name) => !isExactly(name, groupName) && belongs(departments, name));
  let changed = [...departments];
  while (belongs(changed, groupName)) {
    const own = changed.find(({ id }) => id === departmentId);
    const longest = own && longestIn(groupName, own.groupNames);
    if (own === undefined || longest === undefined) break;
    changed = withNames(changed, own, (names) => names.filter((one) => one !== longest));
  }
  const lost = before.filter((name) => !belongs(changed, name)).map((name) => name.toLowerCase().slice(0, 120));
  const own = changed.find(({ id }) => id === departmentId);
  return own && lost.length > 0 ? withNames(changed, own, (names) => [...new Set([...names, ...lost])]) : changed;
}

/** Whether a group can be told by its name at all: one of signs alone cannot. */
export function canBelong(groupName: string): boolean {
  return simpleName(groupName) !== '';
}

/** Names of a department by which it is found, that are no group's own name: words that new groups are known by. */
export function wordsBeside(department: Department, known: readonly string[]): string[] {
  const names = new Set(known.map(simpleName));
  return department.groupNames.filter((name) => !names.has(simpleName(name)));
}

function withNames(departments: Department[], of: Department, change: (names: string[]) => string[]): Department[] {
  return departments.map((one) => (one.id === of.id ? { ...one, groupNames: change(one.groupNames) } : one));
}

/** Of the known names that stand in the group's as whole words, the one that decides. */
function longestIn(groupName: string, names: readonly string[]): string | undefined {
  const name = ` ${simpleName(groupName)} `;
  const inside = names.filter((one) => simpleName(one) !== '' && name.includes(` ${simpleName(one)} `));
  return inside.sort((a, b) => simpleName(b).length - simpleName(a).length)[0];
}

function isExactly(one: string, other: string): boolean {
  return simpleName(one) === simpleName(other);
}
