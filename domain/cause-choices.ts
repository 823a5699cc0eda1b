// Free of zod: the panel's first paint needs it.
import type { Book } from './book';
import { causeOf, leafCauses } from './causes';
import type { Counter } from './counter';
import { flagsByCause } from './counter-names';
import type { CauseChoice } from './panel-view';

type Causes = Pick<Book, 'causes' | 'causeChanges'>;

/** What a flag's cause may be, in the lead's order, and how often each was given of late, with what was merged into it. */
export function causeChoices(book: Causes, counters: readonly (Counter | undefined)[]): CauseChoice[] {
  if (book.causes.length === 0) return [];
  const names = new Map(book.causes.map(({ id, name }) => [id, name]));
  const used = new Map<string, number>();
  for (const [causeId, flags] of flagsByCause(counters)) {
    const id = causeOf(book, causeId)?.id ?? causeId;
    used.set(id, (used.get(id) ?? 0) + flags);
  }
  return leafCauses(book).map(({ id, departmentId, name, under }) => ({
    ...{ id, departmentId, name },
    under: (under === null ? null : names.get(under)) ?? null,
    used: used.get(id) ?? 0,
  }));
}
