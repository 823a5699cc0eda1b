import type { Book } from '@/domain/book';
import { starterBook } from '@/domain/starter-book';
import { db } from './db/database';

/** The team's routing book, or the starter book until there is one. */
export async function readBook(): Promise<Book> {
  return (await db.book.get('book')) ?? starterBook();
}
