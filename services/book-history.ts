import type { Book } from '@/domain/book';
import { undoTarget, type BookVersionInfo } from '@/domain/book-version';
import { replaceBook } from './change-book';
import { db } from './db/database';
import { readBook } from './read-book';

export type { BookVersionInfo } from '@/domain/book-version';

/** Newest first, at most 20; the first is the present book. Empty: it has never been changed here. */
export async function bookVersions(): Promise<BookVersionInfo[]> {
  return (await db.bookStamp.get('stamp'))?.versions ?? [];
}

/** One of them, whole. Null: it is no longer kept. */
export async function bookVersion(n: number): Promise<Book | null> {
  const present = (await db.bookStamp.get('stamp'))?.version;
  if (n === present) return readBook();
  return (await db.bookVersions.get(n))?.book ?? null;
}

/**
 * Makes an earlier book the present one, which is a change like any other: the book of now can be gone back to as well.
 * @throws RangeError where that version is no longer kept
 */
export function restoreVersion(n: number, by: string, now: number): Promise<Book> {
  return db.transaction('rw', db.book, db.bookVersions, db.bookStamp, async () => {
    const book = await bookVersion(n);
    if (book === null) throw new RangeError(`no version ${n} is kept`);
    return replaceBook(await readBook(), book, { name: by, how: 'restore' }, n, now);
  });
}

/**
 * Takes the last change back, and the one before it when asked again; each time as a version of its own, so that nothing
 * is lost. Null: there is nothing more to take back.
 */
export function undoBook(by: string, now: number): Promise<Book | null> {
  return db.transaction('rw', db.book, db.bookVersions, db.bookStamp, async () => {
    const target = undoTarget(await bookVersions());
    const book = target && (await bookVersion(target.n));
    if (!book) return null;
    // An undo of an undo is the version that this one was: the next undo goes on from there.
    const of = target.how === 'undo' ? (target.of ?? target.n) : target.n;
    return replaceBook(await readBook(), book, { name: by, how: 'undo' }, of, now);
  });
}
