// Free of zod: the panel's first paint needs it.
import type { Book } from './book';
import { causeOf, leafCauses } from './causes';
import type { Counter } from './counter';
import type { CauseChoice } from './panel-view';

type Causes = Pick<Book, 'causes' | 'causeChanges'>;

/** What a flag's cause may be, in the lead's order, and how often each was given of late, with what was merged into it. */
export function causeChoices(book: Causes, counters: readonly (Counter | undefined)[]): CauseChoice[] {
  if (book.causes.length === 0) return [];
  const names = new Map(book.causes.map(({ id, name }) => [id, name]));
  const used = flagsByCause(book, counters);
  return leafCauses(book).map(({ id, departmentId, name, under }) => ({
    ...{ id, departmentId, name },
    under: (under === null ? null : names.get(under)) ?? null,
    used: used.get(id) ?? 0,
  }));
}

function flagsByCause(book: Causes, counters: readonly (Counter | undefined)[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const counter of counters) {
    counter?.names.forEach((name, index) => {
      const [kind, , causeId = '-'] = name.split('/', 3);
      const cause = kind === 'flag' && causeId !== '-' ? causeOf(book, causeId) : null;
      if (cause !== null) totals.set(cause.id, (totals.get(cause.id) ?? 0) + (counter.counts[index] ?? 0));
    });
  }
  return totals;
}
