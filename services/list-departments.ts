import type { Department } from '@/domain/department';
import { departmentForGroup } from '@/domain/group-department';
import { db } from './db/database';
import { readBook } from './read-book';

/** The book's departments, in its order, each with the names of the known helpdesk groups that belong to it. */
export async function listDepartments(): Promise<{ department: Department; groups: string[] }[]> {
  const [{ departments }, accounts] = await Promise.all([readBook(), db.accounts.toArray()]);
  const names = [...new Set(accounts.flatMap((account) => account.groups.map((group) => group.name)))];
  const owners = new Map(names.map((name) => [name, departmentForGroup(name, departments)?.id]));
  return departments.map((department) => ({
    department,
    groups: names.filter((name) => owners.get(name) === department.id).sort((a, b) => a.localeCompare(b)),
  }));
}
