import { liveQuery } from 'dexie';
import type { Account } from '@/domain/account';
import { accountId } from '@/domain/account-id';
import { db } from './db/database';

/** So many of the newest cases are looked at: they have the groups that are in use. */
const NEWEST = 2000;

/** Calls back with `groupsMet`, now and whenever a case or an account is read. Returns how to stop. */
export function watchGroupsMet(show: (accounts: Account[]) => void, failed: (error: unknown) => void): () => void {
  const subscription = liveQuery(groupsMet).subscribe({ next: show, error: failed });
  return () => subscription.unsubscribe();
}

/**
 * The accounts that have not told which groups they have (this agent may not list them, or the list did not come), each with
 * the groups that its cases have been in, as far as this browser has seen. An account without any is left out.
 */
export async function groupsMet(): Promise<Account[]> {
  const without = (await db.accounts.toArray()).filter(({ groups }) => groups.length === 0);
  if (without.length === 0) return [];
  const met = new Map(without.map(({ id }) => [id, new Map<string, string>()]));
  await db.cases
    .orderBy('updatedAt')
    .reverse()
    .limit(NEWEST)
    .each(({ helpdesk, host, holder, stations }) => {
      const groups = met.get(accountId(helpdesk, host));
      if (holder.groupId !== null && holder.groupName !== null) groups?.set(holder.groupId, holder.groupName);
      for (const { groupId, name } of stations)
        if (groupId !== null && !groups?.has(groupId)) groups?.set(groupId, name);
    });
  return without.flatMap((account) => {
    const groups = [...(met.get(account.id) ?? [])]
      .filter(([, name]) => name !== '')
      .map(([id, name]) => ({ id, name }));
    return groups.length === 0 ? [] : [{ ...account, groups: groups.sort((a, b) => (a.name < b.name ? -1 : 1)) }];
  });
}
