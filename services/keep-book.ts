import * as z from 'zod/mini';
import { Book } from '@/domain/book';
import { bookFaults } from '@/domain/book-faults';
import { inPresentFormat } from '@/domain/book-format';
import { db } from './db/database';
import { put } from './db/put';

/** A book that cannot be kept, and why: one line per fault, each with where it is. */
export class BookRefused extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'BookRefused';
  }
}

/**
 * Keeps a whole routing book instead of the one before, from wherever it came: a claim until it has been parsed here. A
 * book of an earlier format is brought up to the present one. @throws BookRefused and changes nothing
 */
export async function keepBook(claim: unknown, now: number): Promise<Book> {
  const parsed = z.safeParse(Book, inPresentFormat(claim));
  if (!parsed.success) {
    throw new BookRefused(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  }
  const book = { ...parsed.data, updatedAt: now };
  const faults = bookFaults(book);
  if (faults.length > 0) throw new BookRefused(faults);
  await put(db.book, Book, book);
  return book;
}
