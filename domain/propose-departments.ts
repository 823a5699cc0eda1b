// Free of zod. The departments that a team is proposed to begin with.
import type { Department } from './department';
import { departmentForGroup, DONT_KNOW } from './group-department';
import { newDepartment } from './new-department';
import { canBelong } from './pick-group';

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
 * @param groups names, as the helpdesk lists them @param departments what the book begins with, in its order
 * @param flags by department id
 */
export function proposeDepartments(
  groups: readonly string[],
  departments: readonly Department[],
  flags: ReadonlyMap<string, number>,
): DepartmentProposal[] {
  const mine = new Map<string, string[]>(departments.map(({ id }) => [id, []]));
  const alone: string[] = [];
  for (const group of new Set(groups.map((name) => name.trim()))) {
    if (!canBelong(group)) continue;
    const known = departmentForGroup(group, departments);
    if (known) mine.get(known.id)?.push(group);
    else alone.push(group);
  }
  const fresh: DepartmentProposal[] = [];
  for (const group of alone.slice(0, MOST - departments.length)) {
    const all = [...departments, ...fresh.map(({ department }) => department)];
    const name = group.slice(0, 80);
    const department = newDepartment({ sv: name, en: name }, all, [group]);
    fresh.push({ department, groups: [group], flags: 0, isLikely: alone.length <= MANY });
  }
  const known = departments
    .filter(({ id }) => id !== DONT_KNOW)
    .map((department) => {
      const own = mine.get(department.id) ?? [];
      const count = flags.get(department.id) ?? 0;
      const names = [...new Set([...department.groupNames, ...own.map((name) => name.toLowerCase())])];
      const isLikely = own.length > 0 || count > 0;
      return { department: { ...department, groupNames: names }, groups: own, flags: count, isLikely };
    });
  return [...known, ...fresh].sort((a, b) => Number(b.isLikely) - Number(a.isLikely));
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
