import type { Book } from '@/domain/book';
import { changeBook, type BookChange } from './change-book';

export { BookRefused } from './book-refused';

/**
 * Keeps a whole routing book instead of the one before, from wherever it came: a claim until it has been checked. A book
 * of an earlier format is brought up to the present one. @throws BookRefused and changes nothing
 */
export function keepBook(claim: unknown, now: number, by: BookChange = { name: '', how: 'import' }): Promise<Book> {
  return changeBook(() => claim as Book, by, now);
}
