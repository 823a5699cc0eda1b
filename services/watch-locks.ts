import { liveQuery } from 'dexie';
import { lockedBy, type LockedBy } from '@/domain/book-lock';
import { NO_POLICY, type Policy } from '@/domain/policy';
import { db } from './db/database';
import { onPolicyChanged, readPolicy } from './read-policy';

/** @param path of the book. Null: it may be changed here */
type LockOf = (path: string) => LockedBy | null;

/**
 * Calls back with who decides which part of the routing book, now and whenever that changes: by a policy, or because an
 * address is followed or left; and with the policy itself. Returns how to stop.
 */
export function watchLocks(show: (lockOf: LockOf, policy: Policy) => void): () => void {
  let policy: Policy = NO_POLICY;
  let source: Parameters<typeof lockedBy>[2] = null;
  const say = () => show((path) => lockedBy(path, policy, source), policy);
  const ask = () =>
    void readPolicy().then((reading) => {
      policy = reading.policy;
      say();
    });
  const stopPolicy = onPolicyChanged(ask);
  const subscription = liveQuery(() => db.bookSource.get('source')).subscribe({
    next: (kept) => {
      source = kept ?? null;
      say();
    },
    error: (error) => console.warn('stafett: locks', error),
  });
  ask();
  return () => {
    stopPolicy();
    subscription.unsubscribe();
  };
}
