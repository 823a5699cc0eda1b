import { Account, newAccount } from '@/domain/account';
import { accountId } from '@/domain/account-id';
import type { HelpdeskName } from '@/domain/case-key';
import { withMembers } from '@/domain/group-members';
import { userKey } from '@/domain/identity';
import type { GroupMember } from '@/domain/reading';
import { db } from './db/database';
import { put } from './db/put';
import { BOOK_TABLES, readBook } from './read-book';

/** Keeps what the guard's rules need of who is in a group that an agent has chosen: how many, and the book's stand-ins. */
export async function recordMembers(
  of: { helpdesk: HelpdeskName; host: string },
  group: { groupId: string; members: readonly GroupMember[] },
  now: number,
): Promise<void> {
  const { helpdesk, host } = of;
  await db.transaction('rw', [db.accounts, ...BOOK_TABLES], async () => {
    const account = (await db.accounts.get(accountId(helpdesk, host))) ?? newAccount(helpdesk, host, now);
    const { absences } = await readBook();
    const userOf = (agentId: string) => userKey(helpdesk, host, agentId);
    const members = withMembers(account.members ?? [], group, absences, userOf, now);
    await put(db.accounts, Account, { ...account, members });
  });
}
