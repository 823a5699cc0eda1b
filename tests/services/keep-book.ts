import type { Book } from '@/domain/book';
import { readBookText, type BookText } from '@/domain/book-text';
import { changeBook } from '@/services/change-book';

const BY_FILE = { name: 'Eva Lind', how: 'import' as const };

/** Keeps a whole book instead of the one before, whatever a test makes of one. */
export function keepBook(claim: unknown, now: number): Promise<Book> {
  return changeBook(() => claim as Book, BY_FILE, now);
}

/** What the desk does with a file that is chosen and accepted as a whole. */
export async function keepFile(text: string, now: number): Promise<BookText> {
  const read = readBookText(text);
  if ('book' in read) await changeBook(() => read.book, BY_FILE, now);
  return read;
}
