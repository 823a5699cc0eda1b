// Free of zod.
import type { ListedGroup } from './account-group';
import type { DepartmentGroup } from './department-group';

/** A department's group that was picked from a helpdesk's own list. */
export interface PickedGroup extends DepartmentGroup {
  account: string;
  id: string;
}

/** A book keeps so much of a name. */
const LONGEST = 120;

export function isPicked(group: DepartmentGroup): group is PickedGroup {
  return group.account !== undefined && group.id !== undefined;
}

export function pickedGroup({ account, id, name }: ListedGroup): PickedGroup {
  return { account, id, name: name.slice(0, LONGEST) };
}

/** The same group of the same account, by whatever name. */
export function isGroup(one: DepartmentGroup, { account, id }: Pick<ListedGroup, 'account' | 'id'>): boolean {
  return one.account === account && one.id === id;
}
