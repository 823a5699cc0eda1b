// Free of zod: the panel's first paint needs it.
import type { Book } from './book';
import { causeOf } from './causes';
import type { Flag } from './flag';

/** The causes that a case's flags have, whoever put them, by what they are called by now. */
export function causesFlagged(book: Pick<Book, 'causes' | 'causeChanges'>, flags: readonly Flag[]): Set<string> {
  const ids = new Set<string>();
  for (const { causeId, undoneAt } of flags) {
    if (causeId !== null && undoneAt === null) ids.add(causeOf(book, causeId)?.id ?? causeId);
  }
  return ids;
}
