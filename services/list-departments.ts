import { listedGroups, type ListedGroup } from '@/domain/account-group';
import type { Department } from '@/domain/department';
import { departmentForGroup } from '@/domain/group-department';
import { db } from './db/database';
import { readBook } from './read-book';

/** The book's departments, in its order, each with the names of the known helpdesk groups that belong to it. */
export async function listDepartments(): Promise<{ department: Department; groups: string[] }[]> {
  const [{ departments }, accounts] = await Promise.all([readBook(), db.accounts.toArray()]);
  const owned = listedGroups(accounts).map((group) => ({ group, owner: departmentForGroup(group, departments)?.id }));
  return departments.map((department) => ({
    department,
    groups: namesOf(owned.filter(({ owner }) => owner === department.id)),
  }));
}

/** Of two accounts' groups of one name, it is said once. */
function namesOf(owned: readonly { group: ListedGroup }[]): string[] {
  return [...new Set(owned.map(({ group }) => group.name))].sort((a, b) => a.localeCompare(b));
}
