// Free of zod.
import type { BookSource } from './book-source';
import type { Policy } from './policy';

/** Who decides a part of the book, when it is not whoever sits here. */
export type LockedBy = 'policy' | 'subscription';

/** Fields of the book that a policy may decide one by one. */
const BY_POLICY = ['retentionDays', 'stopBudget'] as const;

/**
 * Who decides this part of the routing book in this browser. A book that is followed is the team's, whole: what is changed
 * here would be lost with the next one.
 * @param path of the book: `departments`, `stopBudget`; `bookAddress` for where it comes from. Null: it may be changed here
 */
export function lockedBy(
  path: string,
  policy: Policy,
  source: Pick<BookSource, 'by'> | null | undefined,
): LockedBy | null {
  const [part = ''] = path.split(/[./]/);
  if (policy.lock || BY_POLICY.some((field) => field === part && policy[field] !== null)) return 'policy';
  if (part === 'bookAddress') return policy.bookAddress === null ? null : 'policy';
  if (source == null) return null;
  return source.by === 'policy' ? 'policy' : 'subscription';
}
