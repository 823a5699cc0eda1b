// Free of zod. What of another book's differences cannot be taken over without others of them.
import type { Book } from './book';
import type { BookFault } from './book-fault';
import { bookFaults } from './book-faults';
import { BOOK_LISTS, nameOf, type BookList, type Item, type Language } from './book-lists';
import { withDifferences } from './book-merge';

/** What is missing, by the list that it would be in. */
const NEEDED: Partial<Record<BookFault['what'], BookList>> = {
  ...{ department: 'departments', cause: 'causes', mandate: 'mandates', heading: 'causes', levels: 'causes' },
};

/** `item` cannot be without `needed`, both as people call them: a hint, and the department that it names. */
export interface Need {
  item: string;
  needed: string;
}

/** Null: it is of another kind, and its own text says what. @param merged the book that has the fault */
export function needOf(fault: BookFault, merged: Book, books: readonly Book[], language: Language): Need | null {
  const [part, index] = fault.path ?? [];
  const list = BOOK_LISTS.find((one) => one === part);
  const item = list && typeof index === 'number' ? merged[list][index] : undefined;
  const other = NEEDED[fault.what];
  if (!list || !item || !other) return null;
  const needed = books.flatMap((book): Item[] => book[other]).find(({ id }) => id === fault.name);
  return needed ? { item: nameOf(list, item, language), needed: nameOf(other, needed, language) } : null;
}

/**
 * The accepted differences and what they need: the department of a hint that was added, too; its removal not; with a group's
 * new department the one that it comes from. Null where that does not make a whole book either.
 * @param all ids of the differences of the two books
 */
export function withNeeds(
  before: Book,
  after: Book,
  all: ReadonlySet<string>,
  accepted: ReadonlySet<string>,
): ReadonlySet<string> | null {
  const whole = new Set(accepted);
  const turned = new Set<string>();
  for (;;) {
    const merged = withDifferences(before, after, whole);
    const faults = bookFaults(merged);
    if (faults.length === 0) return whole;
    const next = new Set(faults.flatMap((fault) => neededBy(fault, merged, whole)));
    const fresh = [...next].filter((id) => all.has(id) && !turned.has(id));
    if (fresh.length === 0) return null;
    for (const id of fresh) {
      turned.add(id);
      // What was to be added is added; what was to be taken out stays.
      if (!whole.delete(id)) whole.add(id);
    }
  }
}

/** Ids of the differences that would mend a fault. */
function neededBy({ what, name, of, path }: BookFault, merged: Book, accepted: ReadonlySet<string>): string[] {
  if (what !== 'sharedGroup') return [`${NEEDED[what] ?? ''}/${name}`];
  // A group that has moved: the department that is not as it became, of the two that have it now.
  const ids = [of?.id, merged.departments[Number(path?.[1])]?.id];
  return ids.map((id) => `departments/${id}`).filter((id) => !accepted.has(id));
}
