import { Account, newAccount, withGroups } from '@/domain/account';
import { accountId } from '@/domain/account-id';
import type { HelpdeskName } from '@/domain/case-key';
import type { HelpdeskGroup } from '@/domain/reading';
import { db } from './db/database';
import { put } from './db/put';

/** Keeps the groups that tickets of this account can be given to. */
export async function recordGroups(
  of: { helpdesk: HelpdeskName; host: string },
  groups: readonly HelpdeskGroup[],
  now: number,
): Promise<void> {
  await db.transaction('rw', db.accounts, async () => {
    const account = (await db.accounts.get(accountId(of.helpdesk, of.host))) ?? newAccount(of.helpdesk, of.host, now);
    await put(db.accounts, Account, withGroups(account, groups, now));
  });
}
