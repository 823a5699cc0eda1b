import { liveQuery } from 'dexie';
import type { Book } from '@/domain/book';
import { db } from './db/database';
import { BOOK_TABLES, bookChangedAt, readBook } from './read-book';

/**
 * Calls back with the routing book, now and after every change, in whichever window it was made; and with whether it is new:
 * nobody has changed it here yet, and none came from elsewhere. Returns how to stop.
 */
export function watchBook(
  listener: (book: Book, isNew: boolean) => void,
  failed: (error: unknown) => void = report,
): () => void {
  const subscription = liveQuery(read).subscribe({ next: ({ book, isNew }) => listener(book, isNew), error: failed });
  return () => subscription.unsubscribe();
}

function read(): Promise<{ book: Book; isNew: boolean }> {
  return db.transaction('r', BOOK_TABLES, async () => ({
    book: await readBook(),
    isNew: (await bookChangedAt()) === null,
  }));
}

function report(error: unknown): void {
  console.error('the routing book could not be read', error);
}
