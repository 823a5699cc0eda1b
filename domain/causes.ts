// Free of zod. Causes of a book, as flags of any age mean them; and what a lead does to them, each time with a line in the log.
import type { Book } from './book';
import type { BothLanguages } from './both-languages';
import type { Cause, CauseChange } from './cause';
import { newId } from './new-id';
import { shorterLog } from './shorter-log';

type WithCauses = Pick<Book, 'causes' | 'causeChanges'>;

/**
 * The cause that is meant by an id, from a flag or a tag of any age: itself, or what it has been merged into since. Null
 * when there is none any more. Ends also where the log goes in a circle.
 */
export function causeOf({ causes, causeChanges }: WithCauses, causeId: string): Cause | null {
  const seen = new Set<string>();
  let id: string | undefined = causeId;
  while (id !== undefined && !seen.has(id)) {
    const found = causes.find((cause) => cause.id === id);
    if (found !== undefined) return found;
    seen.add(id);
    id = mergedInto(causeChanges, id);
  }
  return null;
}

/** The last time counts: a cause that was merged, brought back by an import and merged again. */
function mergedInto(changes: Book['causeChanges'], id: string): string | undefined {
  const last = changes.findLast((change) => change.what === 'merged' && change.from === id);
  return last?.what === 'merged' ? last.into : undefined;
}

/** What a cause was called that was removed and merged into none: for old flags that still name it. */
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

/** Ids of causes that there are or have been: none of them is ever given to another cause. */
export function usedCauseIds({ causes, causeChanges }: WithCauses): Set<string> {
  const used = new Set(causes.map(({ id }) => id));
  for (const change of causeChanges) {
    used.add(change.what === 'merged' ? change.from : change.id);
    if (change.what === 'merged') used.add(change.into);
  }
  return used;
}

/** An id for a new cause, from its name, that no cause of this book has or has had: it ends a tag that stays on tickets. */
export function newCauseId(book: WithCauses, name: string): string {
  return newId(name, usedCauseIds(book), 'cause');
}

/** Mandates name the causes that theirs have been merged into. What is gone altogether stays, for bookFaults to tell. */
export function followCauses(book: Book): Book {
  const present = new Set(book.causes.map(({ id }) => id));
  if (book.mandates.every(({ causeIds }) => causeIds.every((id) => present.has(id)))) return book;
  const follow = (id: string) => causeOf(book, id)?.id ?? id;
  return {
    ...book,
    mandates: book.mandates.map((one) => ({ ...one, causeIds: [...new Set(one.causeIds.map(follow))] })),
  };
}

/**
 * Why two causes cannot be made one. `same`: it is one already; `department`: flags of one department cannot count for
 * another; `heading`: no flag has a heading, so that a cause cannot become one.
 */
export type NoMerge = 'same' | 'department' | 'heading';

/** Null: they can be merged. @throws RangeError where there is no such cause */
export function mergeBar(book: Pick<Book, 'causes'>, from: string, into: string): NoMerge | null {
  const [one, other] = [theCause(book, from), theCause(book, into)];
  const isHeading = ({ id }: Cause) => book.causes.some(({ under }) => under === id);
  if (from === into) return 'same';
  if (one.departmentId !== other.departmentId) return 'department';
  return isHeading(one) === isHeading(other) ? null : 'heading';
}

/** What this cause can be merged into, in the book's order: causes for a cause, headings for a heading. */
export function mergeTargets(book: Pick<Book, 'causes'>, id: string): Cause[] {
  return book.causes.filter((one) => mergeBar(book, id, one.id) === null);
}

/**
 * One cause for two: flags of `from` count as `into` from now on, mandates follow, and what stands under `from` stands
 * under `into`. The id `from` is never used again. @throws RangeError where there is no such cause, or mergeBar says no
 */
export function mergeCauses(book: Book, from: string, into: string, now: number): Book {
  const bar = mergeBar(book, from, into);
  if (bar !== null) throw new RangeError(`${from} cannot be merged into ${into}: ${bar}`);
  const causes = book.causes
    .filter(({ id }) => id !== from)
    .map((cause) => (cause.under === from ? { ...cause, under: into } : cause));
  return followCauses(logged({ ...book, causes }, { what: 'merged', from, into, at: now }));
}

/** The same cause by another name; the one before stays in the log. @throws RangeError where there is none */
export function renameCause(book: Book, id: string, name: BothLanguages, now: number): Book {
  const before = theCause(book, id).name;
  if (before.sv === name.sv && before.en === name.en) return book;
  const causes = book.causes.map((cause) => (cause.id === id ? { ...cause, name } : cause));
  return logged({ ...book, causes }, { what: 'renamed', id, before, at: now });
}

/**
 * A cause that nobody can choose any more; old flags keep its name. What stood under it stands by itself, and mandates no
 * longer name it. @throws RangeError where there is none
 */
export function removeCause(book: Book, id: string, now: number): Book {
  const before = theCause(book, id).name;
  const causes = book.causes
    .filter((cause) => cause.id !== id)
    .map((cause) => (cause.under === id ? { ...cause, under: null } : cause));
  const mandates = book.mandates.map((one) => ({ ...one, causeIds: one.causeIds.filter((other) => other !== id) }));
  return logged({ ...book, causes, mandates }, { what: 'removed', id, before, at: now });
}

function theCause({ causes }: Pick<Book, 'causes'>, id: string): Cause {
  const found = causes.find((cause) => cause.id === id);
  if (found === undefined) throw new RangeError(`no cause ${id}`);
  return found;
}

function logged(book: Book, change: CauseChange): Book {
  return { ...book, causeChanges: shorterLog([...book.causeChanges, change]) };
}
