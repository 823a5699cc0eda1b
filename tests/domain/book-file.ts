import type { Book } from '@/domain/book';
import { readBookText } from '@/domain/book-text';
import { starterBook } from '@/domain/starter-book';

/** The starter book as a file, with more or other fields. */
export const fileWith = (more: object = {}) => JSON.stringify({ ...starterBook(), ...more }, null, 2);

/** What is wrong with a file. */
export const faultsOf = (file: string) => {
  const read = readBookText(file);
  return 'faults' in read ? read.faults : [];
};

/** The same, a line for each: what, its line, where in the book, what it calls itself. */
export const faultLines = (file: string) =>
  faultsOf(file).map(({ what, line, at, name }) => [what, line ?? '-', at, name].join(' ').trim());

/** A file's book; throws its faults. */
export const bookIn = (file: string): Book => {
  const read = readBookText(file);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.book;
};
