// Free of zod. Which department a helpdesk group belongs to, as the lead picks it.
import type { ListedGroup } from './account-group';
import type { Department } from './department';
import type { DepartmentGroup } from './department-group';
import { departmentForGroup, simpleName } from './group-department';
import { isGroup, isPicked, pickedGroup, type PickedGroup } from './picked-group';

/**
 * The department with this group picked for it, and the others without it. What others are known by stays theirs: a picked
 * group goes before any name.
 */
export function withGroup(departments: readonly Department[], group: ListedGroup, departmentId: string): Department[] {
  return departments.map((department) => {
    const others = department.groups.filter((known) => !isGroup(known, group));
    if (department.id === departmentId) return { ...department, groups: [...others, pickedGroup(group)] };
    return others.length === department.groups.length ? department : { ...department, groups: others };
  });
}

/**
 * The departments without this group in that one. A group that belongs there by a word of its name ("frakt" in "Frakt
 * Norden") takes the word away; the other known groups that had it by that word stay, each picked by itself.
 * @param known all groups of all accounts
 */
export function withoutGroup(
  departments: readonly Department[],
  group: ListedGroup,
  departmentId: string,
  known: readonly ListedGroup[],
): Department[] {
  const belongs = (all: readonly Department[], one: ListedGroup) => departmentForGroup(one, all)?.id === departmentId;
  const before = known.filter((one) => !isGroup(one, group) && belongs(departments, one));
  let changed = withGroups(departments, departmentId, (groups) => groups.filter((one) => !isGroup(one, group)));
  while (belongs(changed, group)) {
    const own = changed.find(({ id }) => id === departmentId);
    const longest = own && longestIn(group.name, namesAlone(own));
    if (longest === undefined) break;
    changed = withGroups(changed, departmentId, (groups) =>
      groups.filter((one) => isPicked(one) || one.name !== longest),
    );
  }
  const lost = before.filter((one) => !belongs(changed, one)).map(pickedGroup);
  return lost.length === 0 ? changed : withGroups(changed, departmentId, (groups) => [...groups, ...lost]);
}

/** Whether a group can be told by its name at all: one of signs alone cannot. */
export function canBelong(groupName: string): boolean {
  return simpleName(groupName) !== '';
}

/** What groups of whichever account are known by: words that new groups belong by. */
export function namesAlone({ groups }: Department): string[] {
  return groups.filter((group) => !isPicked(group)).map(({ name }) => name);
}

/** The department known by these names, its picked groups as they are. */
export function withNamesAlone(department: Department, names: readonly string[]): Department {
  const stay = department.groups.filter((group) => isPicked(group) || names.includes(group.name));
  const had = new Set(namesAlone(department));
  const fresh = new Set(names.filter((name) => !had.has(name)).map((name) => name.toLowerCase()));
  return { ...department, groups: [...stay, ...[...fresh].map((name) => ({ name }))] };
}

/** The department's groups called what the helpdesk calls them by now. The department itself where none has another name. */
export function withPresentNames(department: Department, known: readonly ListedGroup[]): Department {
  const present = new Map(known.map((group) => [`${group.account}\n${group.id}`, pickedGroup(group).name]));
  const nameOf = (group: DepartmentGroup) => present.get(`${group.account}\n${group.id}`) ?? group.name;
  if (department.groups.every((group) => nameOf(group) === group.name)) return department;
  return { ...department, groups: department.groups.map((group) => ({ ...group, name: nameOf(group) })) };
}

/** Picked groups of an account that are not on its helpdesk's list. */
export function notListed(
  { groups }: Department,
  account: { id: string; groups: readonly { id: string }[] },
): PickedGroup[] {
  const listed = new Set(account.groups.map(({ id }) => id));
  return groups.filter(isPicked).filter((group) => group.account === account.id && !listed.has(group.id));
}

function withGroups(
  departments: readonly Department[],
  of: string,
  change: (groups: DepartmentGroup[]) => DepartmentGroup[],
): Department[] {
  return departments.map((one) => (one.id === of ? { ...one, groups: change(one.groups) } : one));
}

/** Of the known names that stand in the group's as whole words, the one that decides. */
function longestIn(groupName: string, names: readonly string[]): string | undefined {
  const name = ` ${simpleName(groupName)} `;
  const inside = names.filter((one) => simpleName(one) !== '' && name.includes(` ${simpleName(one)} `));
  return inside.sort((a, b) => simpleName(b).length - simpleName(a).length)[0];
}
