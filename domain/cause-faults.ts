// Free of zod. What a book says of its causes that cannot be.
import type { Book } from './book';
import { bookFault, type BookFault } from './book-fault';
import { MOST_CAUSES } from './book-limits';
import { leafCauses } from './causes';

export function causeFaults(book: Book): BookFault[] {
  const leaves = leafCauses(book).length;
  return [
    ...treeFaults(book),
    ...(leaves > MOST_CAUSES ? [bookFault('causes', ['causes'], String(leaves))] : []),
    ...logFaults(book),
  ];
}

/** Two levels: a heading stands under nothing, and is of the same department as what stands under it. */
function treeFaults({ causes, departments }: Book): BookFault[] {
  const known = new Set(departments.map(({ id }) => id));
  const byId = new Map(causes.map((cause) => [cause.id, cause]));
  return causes.flatMap(({ id, departmentId, under }, index) => {
    const at = (key: string) => ['causes', index, key];
    if (!known.has(departmentId)) return [bookFault('department', at('departmentId'), departmentId)];
    if (under === null) return [];
    const heading = byId.get(under);
    if (heading === undefined) return [bookFault('cause', at('under'), under)];
    if (heading.under !== null || under === id) return [bookFault('levels', at('under'), under)];
    return heading.departmentId === departmentId ? [] : [bookFault('heading', at('under'), under)];
  });
}

/** An id of the past belongs to old flags, and a merged cause ends at one that was not merged itself. */
function logFaults({ causes, causeChanges }: Book): BookFault[] {
  const present = new Map(causes.map(({ id }, index) => [id, index]));
  const next = new Map<string, string>();
  const faults: BookFault[] = [];
  causeChanges.forEach((change, index) => {
    if (change.what === 'renamed') return;
    const gone = change.what === 'merged' ? change.from : change.id;
    const reused = present.get(gone);
    if (reused !== undefined) faults.push(bookFault('reused', ['causes', reused, 'id'], gone));
    if (change.what !== 'merged') return;
    const path = ['causeChanges', index];
    if (next.has(gone)) faults.push(bookFault('twice', [...path, 'from'], gone));
    else next.set(gone, change.into);
    if (endsAt(next, gone) === null) faults.push(bookFault('loop', [...path, 'into'], change.into));
  });
  return faults;
}

/** Null: nowhere. A circle is closed by one of its merges, and it is that one that is told. */
function endsAt(next: ReadonlyMap<string, string>, from: string): string | null {
  let at = from;
  for (let steps = 0; steps <= next.size; steps += 1) {
    const following = next.get(at);
    if (following === undefined) return at;
    at = following;
    if (at === from) return null;
  }
  return null;
}
