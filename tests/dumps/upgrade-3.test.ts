import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { Book } from '@/domain/book';
import { starterBook } from '@/domain/starter-book';
import { StafettDatabase } from '@/services/db/database';
import { makeFrom, readDump, type Dump } from './dump';

const NAME = 'stafett-upgrade-3';

function withAbsences(): Dump {
  const dump = readDump(2) as Dump;
  const [book] = (dump.rows as Record<string, Record<string, unknown>[]>)['book'] ?? [];
  if (book === undefined) throw new Error('the dump has no book');
  const days = { from: '2026-11-23', until: '2026-11-27' };
  book['silentDays'] = 5;
  book['absences'] = [
    { id: 'a', name: 'Björn Ek', ...days, standIn: 'Eva Lind' },
    { id: 'b', name: 'Cecilia Ask', ...days, standIn: null },
  ];
  return dump;
}

it('a book of version 2 keeps what the lead had decided, and has the starter book’s reasons and nothing more', async () => {
  await makeFrom(withAbsences(), NAME);
  const db = new StafettDatabase(NAME);
  await db.open();
  const book = Book.parse(await db.book.get('book'));
  expect(book.silentDays).toBe(5);
  expect(book.absences.map(({ who, standIn }) => [who.name, standIn?.name])).toEqual([
    ['Björn Ek', 'Eva Lind'],
    ['Cecilia Ask', undefined],
  ]);
  expect(book).toMatchObject({ format: 3, reasons: starterBook().reasons, hints: [], mandates: [], duties: [] });
  db.close();
  await Dexie.delete(NAME);
});
