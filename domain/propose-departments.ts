// Free of zod. The departments that a team is proposed to begin with.
import { groupBy } from '@/utils/group-by';
import type { ListedGroup } from './account-group';
import { MOST_GROUPS } from './book-limits';
import type { Department } from './department';
import type { DepartmentGroup } from './department-group';
import { departmentForGroup, DONT_KNOW } from './group-department';
import { newDepartment } from './new-department';
import { canBelong } from './pick-group';
import { isGroup, pickedGroup } from './picked-group';

export interface DepartmentProposal {
  department: Department;
  /** the helpdesk's groups that belong to it, as the helpdesk spells them */
  groups: string[];
  /** how often it has been flagged so far in this browser */
  flags: number;
  /** worth having from the start: a group belongs to it, or it has been flagged */
  isLikely: boolean;
}

/** More groups than this that nobody knows the kind of are regions, shifts or customers: not a department each. */
const MANY = 40;
const MOST = 300;

/**
 * A department for each of the helpdesk's groups: one that the book knows by its name, else one of its own, named after
 * the group. What has been flagged so far is there too, and then the rest of what the book begins with.
 *
 * @param groups as the helpdesks list them; those of one name are one department's @param departments what the book begins with, in its order
 * @param flags by department id
 */
export function proposeDepartments(
  groups: readonly ListedGroup[],
  departments: readonly Department[],
  flags: ReadonlyMap<string, number>,
): DepartmentProposal[] {
  const named = groups.filter(({ name }) => canBelong(name));
  const owned = groupBy(named, (group) => departmentForGroup(group, departments)?.id ?? null);
  const alone = [...groupBy(owned.get(null) ?? [], ({ name }) => name.trim())];
  const fresh: DepartmentProposal[] = [];
  for (const [group, those] of alone.slice(0, MOST - departments.length)) {
    const all = [...departments, ...fresh.map(({ department }) => department)];
    const name = group.slice(0, 80);
    const department = newDepartment({ sv: name, en: name }, all, withPicked([], those));
    fresh.push({ department, groups: [group], flags: 0, isLikely: alone.length <= MANY });
  }
  const known = departments
    .filter(({ id }) => id !== DONT_KNOW)
    .map((department) => {
      const own = owned.get(department.id) ?? [];
      const names = [...new Set(own.map(({ name }) => name.trim()))];
      const count = flags.get(department.id) ?? 0;
      const isLikely = own.length > 0 || count > 0;
      const picked = { ...department, groups: withPicked(department.groups, own) };
      return { department: picked, groups: names, flags: count, isLikely };
    });
  return [...known, ...fresh].sort((a, b) => Number(b.isLikely) - Number(a.isLikely));
}

/** With these picked, as many as a department holds: the others are known by their names, as they were. */
function withPicked(groups: readonly DepartmentGroup[], those: readonly ListedGroup[]): DepartmentGroup[] {
  const fresh = those.filter((group) => !groups.some((one) => isGroup(one, group)));
  return [...groups, ...fresh.map(pickedGroup)].slice(0, Math.max(MOST_GROUPS, groups.length));
}

/** The departments that were chosen, in their order, with "don't know yet" where it was: last. */
export function chosenDepartments(
  proposals: readonly DepartmentProposal[],
  chosen: ReadonlySet<string>,
  departments: readonly Department[],
): Department[] {
  const those = proposals.map(({ department }) => department).filter(({ id }) => chosen.has(id));
  return [...those, ...departments.filter(({ id }) => id === DONT_KNOW)];
}
