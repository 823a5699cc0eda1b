import { useMemo } from 'preact/hooks';
import type { Book } from '@/domain/book';

/** What is to be looked at, hint by hint. */
export function useWarnings(book: Book): ReadonlyMap<string, readonly unknown[]> {
  return useMemo(() => new Map(book.hints.map(({ id }) => [id, []])), [book]);
}
