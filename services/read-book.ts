import { Dexie } from 'dexie';
import type { Book } from '@/domain/book';
import { starterBook } from '@/domain/starter-book';
import { db } from './db/database';

/** What readBook reads from: for the tables of a transaction in which it is called. */
export const BOOK_TABLES = [db.book, db.bookStamp];

interface Kept {
  version: number;
  at: number;
  book: Book;
}

/** By the open database: what another one had at the same version is another book. */
const kept = new WeakMap<IDBDatabase, Kept>();

/**
 * The team's routing book, or the starter book until there is one. A full book is some MB, and is asked for at every
 * transfer and by every live query: while its stamp (domain/book-version.ts) is the same it is not read again, and is the
 * same object, so that what was made from it (hints/hint-index.ts) can be kept by it. Nobody may change it.
 */
export async function readBook(): Promise<Book> {
  const stamp = await db.bookStamp.get('stamp');
  if (stamp === undefined) return wholeBook(); // nobody has changed it since stamps are written
  const { version, at } = stamp;
  const before = kept.get(db.backendDB());
  if (before?.version === version && before.at === at) return before.book;
  const book = frozen(await wholeBook());
  afterTransaction(() => kept.set(db.backendDB(), { version, at, book }));
  return book;
}

/** The version of the book that is kept: it counts up with every change. 0: nobody has changed it yet. */
export async function presentVersion(): Promise<number> {
  return (await db.bookStamp.get('stamp'))?.version ?? 0;
}

/**
 * When the book became what it is in this browser, by this browser's clock; null: nobody has changed it yet, and none came.
 * What `book.updatedAt` says is what a file or an address claims (change-book.ts): nothing may be steered by it.
 */
export async function bookChangedAt(): Promise<number | null> {
  return (await db.bookStamp.get('stamp'))?.at ?? null;
}

/** Within the transaction that writes the book: as soon as that is done it is known here, and is not read again. */
export function knowBook({ version, at }: { version: number; at: number }, book: Book): void {
  const whole = frozen(book);
  const database = db.backendDB();
  afterTransaction(() => kept.set(database, { version, at, book: whole }));
}

/** What was read in a transaction that writes is true when that is done: else its stamp may be given to another book. */
function afterTransaction(keep: () => unknown): void {
  let whole = Dexie.currentTransaction;
  while (whole?.parent) whole = whole.parent;
  if (whole?.mode === 'readwrite') whole.on('complete', keep);
  else keep();
}

async function wholeBook(): Promise<Book> {
  return (await db.book.get('book')) ?? starterBook();
}

/** Whoever sorts a list of it in place is found out. */
function frozen(book: Book): Book {
  for (const part of Object.values(book)) Object.freeze(part);
  return Object.freeze(book);
}
