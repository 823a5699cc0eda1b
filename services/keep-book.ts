import * as z from 'zod/mini';
import { Book } from '@/domain/book';
import { faultOfIssue, type BookFault } from '@/domain/book-fault';
import { bookFaults } from '@/domain/book-faults';
import { inPresentFormat } from '@/domain/book-format';
import { db } from './db/database';
import { put } from './db/put';

/** A book that cannot be kept, and why. */
export class BookRefused extends Error {
  constructor(readonly faults: readonly BookFault[]) {
    super(faults.map(({ what, at, name }) => [what, at, name].join(' ').trim()).join('\n'));
    this.name = 'BookRefused';
  }
}

/**
 * Keeps a whole routing book instead of the one before, from wherever it came: a claim until it has been parsed here. A
 * book of an earlier format is brought up to the present one. @throws BookRefused and changes nothing
 */
export async function keepBook(claim: unknown, now: number): Promise<Book> {
  const present = inPresentFormat(claim);
  const parsed = z.safeParse(Book, present);
  if (!parsed.success) throw new BookRefused(parsed.error.issues.map((issue) => faultOfIssue(issue, present)));
  const book = { ...parsed.data, updatedAt: now };
  const faults = bookFaults(book);
  if (faults.length > 0) throw new BookRefused(faults);
  await put(db.book, Book, book);
  return book;
}
