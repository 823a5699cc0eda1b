import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { Book } from '@/domain/book';
import { BookStamp } from '@/domain/book-version';
import { StafettDatabase } from '@/services/db/database';
import { makeFrom, readDump, type Dump } from './dump';

const NAME = 'stafett-upgrade-4';

afterEach(() => Dexie.delete(NAME));

/** The dump's book says little: a lead had a hint, a mandate, a manager on duty and opening hours. */
function withHints(): Dump {
  const dump = readDump(3) as Dump;
  const [book] = (dump.rows as Record<string, Record<string, unknown>[]>)['book'] ?? [];
  if (book === undefined) throw new Error('the dump has no book');
  const when = { any: ['paket'], all: [], none: [], tags: [], types: [], channels: [], groups: [], languages: ['sv'] };
  const rule = { isOn: true, priority: 2, when };
  book['hints'] = [{ id: 'h', name: 'Paket', ...rule, departmentId: 'logistics', advice: 'Spåra' }];
  book['mandates'] = [{ id: 'm', ...rule, sentence: 'Skicka nytt', upTo: null, guideline: null }];
  const manager = { name: 'Ulla Fors', users: [], reach: '070-174 06 05' };
  book['duties'] = [{ id: 'd', on: { weekdays: [1] }, manager, standIn: null }];
  return dump;
}

it('a book of version 3 keeps its hints, mandates and managers, and what is new says nothing', async () => {
  await makeFrom(withHints(), NAME);
  const db = new StafettDatabase(NAME);
  await db.open();
  const book = Book.parse(await db.book.get('book'));
  expect(book).toMatchObject({ format: 3, causes: [], causeChanges: [], retentionDays: null, wholeMessages: false });
  const when = { any: ['paket'], languages: ['sv'], organisations: [], forms: [] };
  expect(book.hints).toMatchObject([{ id: 'h', priority: 2, when, advice: 'Spåra', mandateId: null }]);
  expect(book.mandates).toMatchObject([{ id: 'm', when, sentence: 'Skicka nytt', causeIds: [] }]);
  expect(book.duties).toMatchObject([{ departmentId: null, manager: { name: 'Ulla Fors' } }]);
  expect(book.departments.every(({ contact }) => contact === '')).toBe(true);
  // What groups were known by is known of any account's.
  expect(book.departments.find(({ id }) => id === 'store')?.groups.slice(0, 2)).toEqual([
    { name: 'butik' },
    { name: 'store' },
  ]);
  // Earlier states begin with the first change.
  for (const table of [db.bookVersions, db.bookSource, db.models]) expect(await table.count()).toBe(0);
  db.close();
});

it('a book of version 3 is stamped as the first of its versions; where there was none, there is no stamp', async () => {
  const dump = withHints();
  await makeFrom(dump, NAME);
  const db = new StafettDatabase(NAME);
  await db.open();
  const { updatedAt: at } = Book.parse(await db.book.get('book'));
  const first = { n: 1, at, by: '', how: 'before', counts: { added: 0, changed: 0, removed: 0 }, of: null };
  const stamps = await db.bookStamp.toArray();
  expect(stamps).toEqual([{ id: 'stamp', version: 1, at, versions: [first] }]);
  expect(BookStamp.parse(stamps[0])).toEqual(stamps[0]);
  db.close();
  await Dexie.delete(NAME);
  await makeFrom({ ...dump, rows: { ...dump.rows, book: [] } }, NAME);
  const without = new StafettDatabase(NAME);
  await without.open();
  expect(await without.bookStamp.count()).toBe(0);
  without.close();
});
