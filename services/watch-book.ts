import { liveQuery } from 'dexie';
import type { Book } from '@/domain/book';
import { db } from './db/database';
import { readBook } from './read-book';

/** Calls back with the routing book, now and after every change, in whichever window it was made. Returns how to stop. */
export function watchBook(listener: (book: Book) => void, failed: (error: unknown) => void = report): () => void {
  // The stamp is read first: it is written with every change, and it is what the query is woken by.
  const subscription = liveQuery(async () => {
    await db.bookStamp.get('stamp');
    return readBook();
  }).subscribe({ next: listener, error: failed });
  return () => subscription.unsubscribe();
}

function report(error: unknown): void {
  console.error('the routing book could not be read', error);
}
