import { liveQuery } from 'dexie';
import type { Book } from '@/domain/book';
import { readBook } from './read-book';

/** Calls back with the routing book, now and after every change, in whichever window it was made. Returns how to stop. */
export function watchBook(listener: (book: Book) => void, failed: (error: unknown) => void = report): () => void {
  const subscription = liveQuery(readBook).subscribe({ next: listener, error: failed });
  return () => subscription.unsubscribe();
}

function report(error: unknown): void {
  console.error('the routing book could not be read', error);
}
