import type { Transaction } from 'dexie';
import type { Book } from '@/domain/book';
import { inPresentFormat } from '@/domain/book-format';
import type { BookStamp } from '@/domain/book-version';
import { firstVersion } from '@/domain/first-version';

/** What stored records of version 3 are missing. */
export async function upgradeTo4(upgrade: Transaction): Promise<void> {
  await bookIsInPresentFormat(upgrade);
  await bookHasAStamp(upgrade);
}

/** The routing book has causes, contacts, managers of departments, and conditions on organisation and form. */
async function bookIsInPresentFormat(upgrade: Transaction): Promise<void> {
  const all = upgrade.table<unknown>('book').toCollection();
  await all.modify((book, at) => {
    at.value = inPresentFormat(book);
  });
}

/** Else a book that nobody changes any more would be read whole each time that it is asked for (services/read-book.ts). */
async function bookHasAStamp(upgrade: Transaction): Promise<void> {
  const book = await upgrade.table<Book>('book').get('book');
  if (book === undefined) return;
  const first = firstVersion(book);
  const stamp: BookStamp = { id: 'stamp', version: first.n, at: first.at, versions: [first] };
  await upgrade.table<BookStamp>('bookStamp').put(stamp);
}
