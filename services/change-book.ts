import type { Book } from '@/domain/book';
import { countDifferences } from '@/domain/book-counts';
import { inOrder } from '@/domain/book-order';
import { BookStamp, KEPT_VERSIONS, type BookChangeKind } from '@/domain/book-version';
import { firstVersion } from '@/domain/first-version';
import { checkBook } from '@/domain/check-book';
import { isSameValue } from '@/domain/same-value';
import { BookRefused } from './book-refused';
import { db } from './db/database';
import { put } from './db/put';
import { knowBook, readBook } from './read-book';

export type { BookChangeKind } from '@/domain/book-version';
export { BookRefused } from './book-refused';

/** Who changes the book, as they call themselves (empty: not said), and in which way. */
export interface BookChange {
  name: string;
  how: BookChangeKind;
}

/**
 * The one door to the routing book. In one transaction: what `change` makes of the present book is checked and kept, the
 * one before goes to the versions, and the stamp says that there is another. Nothing is written where nothing differs.
 *
 * @param change gives a new book and leaves the one it was given alone; what it gives is a claim until it is checked here
 * @returns the book as it is kept now
 * @throws BookRefused, and nothing has changed
 */
export function changeBook(change: (book: Book) => Book, by: BookChange, now: number): Promise<Book> {
  return db.transaction('rw', db.book, db.bookVersions, db.bookStamp, async () => {
    const before = await readBook();
    return replaceBook(before, change(before), by, null, now);
  });
}

/** Within a transaction of changeBook's tables. @param of the version whose book this is, where it is an earlier one */
export async function replaceBook(
  before: Book,
  claim: unknown,
  { name, how }: BookChange,
  of: number | null,
  now: number,
): Promise<Book> {
  const checked = checkBook(claim);
  if ('faults' in checked) throw new BookRefused(checked.faults);
  const by = name.trim().slice(0, 80);
  const after = {
    ...inOrder(checked.book),
    ...(isBrought(before, checked.book, how) ? {} : { updatedBy: by, updatedAt: now }),
  };
  const counts = countDifferences(before, after);
  const differs = counts.added + counts.changed + counts.removed > 0;
  if (!differs && isSameValue(before.causeChanges, after.causeChanges)) return before;
  const versions = (await db.bookStamp.get('stamp'))?.versions ?? [firstVersion(before)];
  const n = (versions[0]?.n ?? 0) + 1;
  const info = { n, at: now, by, how, counts, of };
  const kept = [info, ...versions].slice(0, KEPT_VERSIONS);
  // Both books have been checked, this one when it was kept: a full one takes the desk a tenth of a second each time.
  await db.bookVersions.put({ n: n - 1, book: before });
  await db.bookVersions
    .where('n')
    .below(kept.at(-1)?.n ?? n)
    .delete();
  await db.book.put(after);
  await put(db.bookStamp, BookStamp, { id: 'stamp', version: n, at: now, versions: kept });
  knowBook({ version: n, at: now }, after);
  return after;
}

/**
 * A book that came whole from elsewhere says itself who changed it last, and when: it stays the same file here as there.
 * What was taken over only in part has become a book of one's own.
 */
function isBrought(before: Book, { updatedBy, updatedAt }: Book, how: BookChangeKind): boolean {
  if (how !== 'import') return how === 'subscription' || how === 'policy';
  return updatedBy !== before.updatedBy || updatedAt !== before.updatedAt;
}
