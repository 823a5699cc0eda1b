// Free of zod: the store is brought up to date before the panel's first paint.
import type { Book } from './book';
import type { BookVersionInfo } from './book-version';

/** The book that was there before versions were kept: the starter book, or one of an earlier Stafett. */
export function firstVersion({ updatedAt, updatedBy }: Pick<Book, 'updatedAt' | 'updatedBy'>): BookVersionInfo {
  return { n: 1, at: updatedAt, by: updatedBy, how: 'before', counts: { added: 0, changed: 0, removed: 0 }, of: null };
}
