import type { Account } from '@/domain/account';
import type { ListedGroup } from '@/domain/account-group';
import { accountOfUser } from '@/domain/identity';
import type { Department } from '@/domain/department';
import { notListed } from '@/domain/pick-group';
import { isPicked } from '@/domain/picked-group';

/** A group that can be ticked, or that the book has though its helpdesk does not list it. */
export interface PickableGroup extends ListedGroup {
  /** the helpdesk has told all its groups, and this is none of them */
  isGone: boolean;
}

/** An account's groups, as its helpdesk lists them, and then those that only the book has. */
export interface PickableAccount {
  id: string;
  helpdesk: string;
  host: string;
  groups: PickableGroup[];
  /** the helpdesk has more groups than this browser keeps */
  isCut: boolean;
  /** this browser has not met the account: another lead picked its groups */
  isUnmet: boolean;
}

/** What a department can be given, account by account: those that have told their groups, and those that it has groups of. */
export function pickableGroups(department: Department, accounts: readonly Account[]): PickableAccount[] {
  const met = new Set(accounts.map(({ id }) => id));
  const unmet = new Set(department.groups.filter(isPicked).map(({ account }) => account));
  return [
    ...accounts.map((account) => pickable(department, account)),
    ...[...unmet].filter((id) => !met.has(id)).map((id) => pickable(department, { id, ...accountOfUser(id) })),
  ].filter(({ groups }) => groups.length > 0);
}

function pickable(
  department: Department,
  account: Pick<Account, 'id' | 'helpdesk' | 'host'> & Partial<Account>,
): PickableAccount {
  const { id, helpdesk, host, groups = [], groupsAt, groupsCut } = account;
  const isWhole = groups.length > 0 && groupsAt !== null && groupsCut !== true;
  const listed = groups.map((group) => ({ ...group, account: id, isGone: false }));
  const others = notListed(department, { id, groups }).map((group) => ({ ...group, isGone: isWhole }));
  const isUnmet = account.groups === undefined;
  return { id, helpdesk, host, groups: [...listed, ...others], isCut: groupsCut === true, isUnmet };
}
