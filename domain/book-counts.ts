// Free of zod. For the background, which has no use for the differences themselves.
import { bookLists, bookSettings, commonOrder, ORDERED } from './book-lists';
import type { Book } from './book';
import type { BookVersionInfo } from './book-version';
import { isSameValue } from './same-value';

/** How many differences two books have, by kind: as book-diff.ts finds them, but without their names and fields. */
export function countDifferences(before: Book, after: Book): BookVersionInfo['counts'] {
  const counts = { added: 0, changed: 0, removed: 0 };
  for (const [list, old, present] of bookLists(before, after)) {
    const known = new Map(old.map((item) => [item.id, item]));
    for (const item of present) {
      const one = known.get(item.id);
      if (one === undefined) counts.added += 1;
      else if (!isSameValue(one, item)) counts.changed += 1;
      known.delete(item.id);
    }
    counts.removed += known.size;
    const order = commonOrder(old, present);
    if (ORDERED.has(list) && !isSameValue(order.before, order.after)) counts.changed += 1;
  }
  const settings = bookSettings(after);
  for (const [path, was] of Object.entries(bookSettings(before)))
    if (!isSameValue(was, settings[path])) counts.changed += 1;
  return counts;
}
