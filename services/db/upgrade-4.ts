import type { Transaction } from 'dexie';
import { inPresentFormat } from '@/domain/book-format';

/** What stored records of version 3 are missing. */
export async function upgradeTo4(upgrade: Transaction): Promise<void> {
  await bookIsInPresentFormat(upgrade);
}

/** The routing book has causes, contacts, managers of departments, and conditions on organisation and form. */
async function bookIsInPresentFormat(upgrade: Transaction): Promise<void> {
  const all = upgrade.table<unknown>('book').toCollection();
  await all.modify((book, at) => {
    at.value = inPresentFormat(book);
  });
}
