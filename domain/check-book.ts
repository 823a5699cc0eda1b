import * as z from 'zod/mini';
import { Book } from './book';
import { faultOfIssue, type BookFault } from './book-fault';
import { bookFaults } from './book-faults';
import { inPresentFormat } from './book-format';

/**
 * A claim as a routing book, or what is wrong with it. A book of an earlier format is brought up to the present one. Keys
 * that no book has are left out (ignored-keys.ts tells which).
 */
export function checkBook(claim: unknown): { book: Book } | { faults: BookFault[] } {
  const present = inPresentFormat(claim);
  const parsed = z.safeParse(Book, present);
  if (!parsed.success) return { faults: parsed.error.issues.map((issue) => faultOfIssue(issue, present)) };
  const faults = bookFaults(parsed.data);
  return faults.length > 0 ? { faults } : { book: parsed.data };
}
