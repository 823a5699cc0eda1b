import type { Book } from '@/domain/book';
import { bookFault, type BookFault } from '@/domain/book-fault';
import { BookRefused, keepBook } from './keep-book';
import { readBook } from './read-book';

/** A book of the full size allowed stays far below this. */
const LONGEST = 2_000_000;

/** What came of a file: the book that is kept now, or why nothing was changed. */
export type BookFileAnswer = { kept: Book } | { faults: readonly BookFault[] };

/** Keeps the routing book that a file holds, instead of the one before. */
export async function keepBookFile(text: string, now: number): Promise<BookFileAnswer> {
  if (text.length > LONGEST) return { faults: [bookFault('long')] };
  let claim: unknown;
  try {
    claim = JSON.parse(text);
  } catch (error) {
    return { faults: [bookFault('json', [], (error as Error).message)] };
  }
  try {
    return { kept: await keepBook(claim, now) };
  } catch (error) {
    if (error instanceof BookRefused) return { faults: error.faults };
    throw error;
  }
}

/** The book as its file: keys sorted, so that two of them can be compared line by line. */
export async function bookFile(): Promise<string> {
  const sorted = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return JSON.stringify(await readBook(), sorted, 2) + '\n';
}
