import { flagsByCause } from '@/domain/counter-names';
import { causeOf } from '@/domain/causes';
import { db } from './db/database';
import { readBook } from './read-book';

/**
 * How many flags each of the book's causes has, those of causes that were merged into it included, as far back as this
 * browser counts. Causes without flags are not there.
 */
export async function readCauseFlags(): Promise<Map<string, number>> {
  const [book, months] = await Promise.all([readBook(), db.counters.where('id').startsWith('m:').toArray()]);
  const flags = new Map<string, number>();
  for (const [id, count] of flagsByCause(months)) {
    const cause = causeOf(book, id)?.id;
    if (cause !== undefined && count > 0) flags.set(cause, (flags.get(cause) ?? 0) + count);
  }
  return flags;
}
