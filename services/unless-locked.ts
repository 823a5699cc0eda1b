import { lockedBy } from '@/domain/book-lock';
import { BookLocked } from './book-locked';
import { db } from './db/database';
import { readPolicy } from './read-policy';

export { BookLocked } from './book-locked';

/**
 * Runs what changes the routing book by hand, unless the book is the organisation's or comes from an address. The page
 * shows locked fields as such; this is for a page that has not noticed yet.
 * @param paths the parts of the book that it changes. @throws BookLocked
 */
export async function unlessLocked<T>(run: () => Promise<T>, ...paths: readonly string[]): Promise<T> {
  const [{ policy }, source] = await Promise.all([readPolicy(), db.bookSource.get('source')]);
  for (const path of paths.length > 0 ? paths : ['']) {
    const by = lockedBy(path, policy, source);
    if (by !== null) throw new BookLocked(by);
  }
  return run();
}
