// Free of zod. Causes of a book: found by what old flags call them, merged, renamed and removed, all of it logged.
import type { Book } from './book';
import type { BothLanguages } from './both-languages';
import type { Cause } from './cause';

type WithCauses = Pick<Book, 'causes' | 'causeChanges'>;

/**
 * The cause that is meant by an id, from a flag or a tag of any age: itself, or what it has been merged into since. Null
 * when there is none any more. Ends also where the log goes in a circle.
 */
export function causeOf({ causes, causeChanges }: WithCauses, causeId: string): Cause | null {
  const seen = new Set<string>();
  for (let id: string | undefined = causeId; id !== undefined && !seen.has(id);) {
    const found = causes.find((cause) => cause.id === id);
    if (found !== undefined) return found;
    seen.add(id);
    id = mergedInto(causeChanges, id);
  }
  return null;
}

function mergedInto(changes: Book['causeChanges'], id: string): string | undefined {
  for (const change of changes) if (change.what === 'merged' && change.from === id) return change.into;
  return undefined;
}

/** What an old cause was called that is none any more and was merged into none: for flags that still name it. */
export function formerCauseName({ causeChanges }: WithCauses, causeId: string): BothLanguages | null {
  const gone = causeChanges.findLast((change) => change.what === 'removed' && change.id === causeId);
  return gone?.what === 'removed' ? gone.before : null;
}

/** Causes that a flag can have: those that no other stands under. In the book's order. */
export function leafCauses({ causes }: Pick<Book, 'causes'>): Cause[] {
  const headings = new Set(causes.map(({ under }) => under));
  return causes.filter(({ id }) => !headings.has(id));
}

/** What a flag to this department may be about: its leaves, in the book's order. */
export function causesOfDepartment(book: Pick<Book, 'causes'>, departmentId: string): Cause[] {
  return leafCauses(book).filter((cause) => cause.departmentId === departmentId);
}

/**
 * One cause for two: flags of `from` count as `into` from now on, mandates follow, and what stands under `from` stands
 * under `into`. The id `from` is never used again. @throws RangeError where there is no such cause, or both are the same
 */
export function mergeCauses(book: Book, from: string, into: string, now: number): Book {
  throw new Error(`being written: ${book.id} ${from} ${into} ${now}`);
}

/** The same cause by another name; the one before stays in the log. @throws RangeError where there is none */
export function renameCause(book: Book, id: string, name: BothLanguages, now: number): Book {
  throw new Error(`being written: ${book.id} ${id} ${name.sv} ${now}`);
}

/** A cause that nobody may choose any more; old flags keep it by its name. @throws RangeError where there is none */
export function removeCause(book: Book, id: string, now: number): Book {
  throw new Error(`being written: ${book.id} ${id} ${now}`);
}

/** An id for a new cause, from its name: `For sent faktura` gives `for_sent_faktura`; one that was never used. */
export function newCauseId(book: WithCauses, name: string): string {
  throw new Error(`being written: ${book.causes.length} ${name}`);
}
