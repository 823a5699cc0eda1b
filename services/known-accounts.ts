import { liveQuery } from 'dexie';
import type { Account } from '@/domain/account';
import { db } from './db/database';

/** Calls back with the helpdesk accounts that this browser has met, the one seen last first, now and at every change. */
export function watchAccounts(show: (accounts: Account[]) => void, failed: (error: unknown) => void): () => void {
  const subscription = liveQuery(() => db.accounts.toArray()).subscribe({
    next: (accounts) => show(accounts.sort((a, b) => b.seenAt - a.seenAt)),
    error: failed,
  });
  return () => subscription.unsubscribe();
}
