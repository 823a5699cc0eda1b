import type { Book } from '@/domain/book';
import type { BookFault, BookWarning } from '@/domain/book-fault';
import { bookText, readBookText } from '@/domain/book-text';
import { changeBook } from './change-book';
import { readBook } from './read-book';

/** What came of a file: the book that is kept now and what to know about it, or why nothing was changed. */
export type BookFileAnswer = { kept: Book; warnings: readonly BookWarning[] } | { faults: readonly BookFault[] };

/** Keeps the routing book that a file holds, instead of the one before. @param by as a lead calls themselves */
export async function keepBookFile(text: string, now: number, by = ''): Promise<BookFileAnswer> {
  const read = readBookText(text);
  if ('faults' in read) return read;
  const kept = await changeBook(() => read.book, { name: by, how: 'import' }, now);
  return { kept, warnings: read.warnings };
}

/** The book as its file. */
export async function bookFile(): Promise<string> {
  return bookText(await readBook());
}
