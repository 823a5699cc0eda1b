// Free of zod.
import { accountOfUser } from './identity';
import { isPicked } from './picked-group';
import type { DepartmentGroup } from './department-group';

/** A department's group for people: a picked one with the host of its account, as two accounts may have one of that name. */
export function groupText(group: DepartmentGroup): string {
  return isPicked(group) ? `${group.name} (${accountOfUser(group.account).host})` : group.name;
}
