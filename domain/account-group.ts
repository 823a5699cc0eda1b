// Free of zod: the panel's first paint needs it.
import { accountId } from './account-id';
import { caseRef, type CaseKey } from './case-key';
import type { Holder } from './holder';

/** A helpdesk group as far as it is known: of which account, its id there, and what it is called. */
export interface AccountGroup {
  /** as account-id.ts spells it */
  account: string | null;
  id: string | null;
  name: string | null;
}

/** A group from the helpdesk's own list. */
export interface ListedGroup extends AccountGroup {
  account: string;
  id: string;
  name: string;
}

/** The group that has a case, or had it. */
export function groupOf(key: CaseKey, { groupId, groupName }: Pick<Holder, 'groupId' | 'groupName'>): AccountGroup {
  const { helpdesk, host } = caseRef(key);
  return { account: accountId(helpdesk, host), id: groupId, name: groupName };
}

/** The groups of accounts, as their helpdesks list them. */
export function listedGroups(
  accounts: readonly { id: string; groups: readonly { id: string; name: string }[] }[],
): ListedGroup[] {
  return accounts.flatMap(({ id: account, groups }) => groups.map(({ id, name }) => ({ account, id, name })));
}

/** Under which a group of one account stands in a list of its own: by its id, or by its name where there is none. */
export function groupKey({ id, name }: Pick<AccountGroup, 'id' | 'name'>): string {
  return id === null ? `name:${(name ?? '').toLowerCase()}` : `id:${id}`;
}
