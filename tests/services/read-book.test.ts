import './fresh-database';
import { liveQuery } from 'dexie';
import { afterEach, expect, it, vi } from 'vitest';
import type { Book } from '@/domain/book';
import { changeBook } from '@/services/change-book';
import { db } from '@/services/db/database';
import { readBook } from '@/services/read-book';
import { MONDAY } from '../domain/a-ticket';

const LEAD = { name: 'Sara Holm', how: 'desk' } as const;
const silent = (silentDays: number, now = MONDAY) => changeBook((book) => ({ ...book, silentDays }), LEAD, now);

afterEach(() => vi.restoreAllMocks());

/** What the work reads of the book's table. */
async function booksRead(work: () => Promise<unknown>): Promise<number> {
  let reads = 0;
  const count = (book: Book) => {
    reads += 1;
    return book;
  };
  db.book.hook('reading', count);
  await work();
  db.book.hook('reading').unsubscribe(count);
  return reads;
}

it('a book that is the same is read once, and is the same object', async () => {
  await silent(5);
  const book = await readBook();
  expect(book.silentDays).toBe(5);
  expect(await booksRead(async () => expect(await readBook()).toBe(book))).toBe(0);
});

it('a book that has been changed is read again, also by a change in the same millisecond', async () => {
  await silent(5);
  const before = await readBook();
  await silent(6);
  expect(await readBook()).toMatchObject({ silentDays: 6 });
  expect(before.silentDays).toBe(5);
});

it('a book that nobody has changed since stamps are written is read each time', async () => {
  const { silentDays, ...book } = await readBook();
  await db.book.put({ ...book, silentDays: silentDays + 1 });
  expect((await readBook()).silentDays).toBe(silentDays + 1);
  await db.book.put({ ...book, silentDays: silentDays + 2 });
  expect((await readBook()).silentDays).toBe(silentDays + 2);
});

it('what a transaction that is undone would have made of the book is not kept', async () => {
  await silent(5);
  const undone = db.transaction('rw', db.book, db.bookVersions, db.bookStamp, async () => {
    await silent(6, MONDAY + 1);
    expect((await readBook()).silentDays).toBe(6);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect((await readBook()).silentDays).toBe(5);
  await silent(7, MONDAY + 1);
  expect((await readBook()).silentDays).toBe(7);
});

it('what was read while something is written is kept when that is done, also one transaction within another', async () => {
  await silent(5);
  const read = () => db.transaction('rw', db.book, db.bookStamp, readBook);
  const book = await db.transaction('rw', db.book, db.bookStamp, db.cases, read);
  expect(await booksRead(async () => expect(await readBook()).toBe(book))).toBe(0);
  await silent(6);
  expect((await read()).silentDays).toBe(6);
});

it('another database’s book at the same version is not taken for this one’s', async () => {
  await silent(5);
  expect((await readBook()).silentDays).toBe(5);
  await db.delete();
  await db.open();
  await silent(6);
  expect((await readBook()).silentDays).toBe(6);
});

it('a live query that got the book from memory hears of its next change', async () => {
  await silent(5);
  await readBook();
  const seen: number[] = [];
  const subscription = liveQuery(async () => (await readBook()).silentDays).subscribe((days) => void seen.push(days));
  await vi.waitFor(() => expect(seen).toEqual([5]));
  await silent(6);
  await vi.waitFor(() => expect(seen).toEqual([5, 6]));
  subscription.unsubscribe();
});

it('whoever changes the book in memory is found out', async () => {
  await silent(5);
  const book = await readBook();
  expect(() => book.departments.reverse()).toThrow(TypeError);
});
