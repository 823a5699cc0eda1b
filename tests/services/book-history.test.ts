import './fresh-database';
import { describe, expect, it, vi } from 'vitest';
import type { Book } from '@/domain/book';
import { BookStamp, BookVersion, undoTarget, type BookVersionInfo } from '@/domain/book-version';
import { starterBook } from '@/domain/starter-book';
import { bookVersion, bookVersions, restoreVersion, undoBook } from '@/services/book-history';
import { BookRefused, changeBook } from '@/services/change-book';
import { db } from '@/services/db/database';
import { bookFile } from '@/services/book-file';
import { readBook } from '@/services/read-book';
import { demoteRule, setGuard } from '@/services/set-guard';
import { watchBook } from '@/services/watch-book';
import { MONDAY, seeded } from '../domain/a-ticket';
import { someBook } from '../domain/some-book';
import { aHint } from '../fakes/book-parts';
import { keepBook, keepFile } from './keep-book';

let now = MONDAY;
const lead = { name: 'Sara Holm', how: 'desk' as const };
/** The days are what tells one book from another here. */
const setDays = (silentDays: number) => changeBook((book) => ({ ...book, silentDays }), lead, (now += 1));
const days = async () => (await readBook()).silentDays;
const undone = async () => (await undoBook('Sara Holm', (now += 1)))?.silentDays ?? null;
const everything = async () =>
  JSON.stringify([await db.book.toArray(), await db.bookVersions.toArray(), await db.bookStamp.toArray()]);

describe('every change of the book', () => {
  it('is kept with who, how and how much, and the book before it can be read', async () => {
    await changeBook((book) => ({ ...book, silentDays: 5, hints: [aHint(), aHint({ id: 'h2' })] }), lead, MONDAY + 1);
    const by = { name: ' Eva Lind ', how: 'import' as const };
    const kept = await changeBook((book) => ({ ...book, hints: [{ ...aHint(), isOn: false }] }), by, MONDAY + 2);
    expect(kept).toMatchObject({ updatedBy: 'Eva Lind', updatedAt: MONDAY + 2 });
    expect(await bookVersions()).toEqual([
      { n: 3, at: MONDAY + 2, by: 'Eva Lind', how: 'import', counts: { added: 0, changed: 1, removed: 1 }, of: null },
      { n: 2, at: MONDAY + 1, by: 'Sara Holm', how: 'desk', counts: { added: 2, changed: 1, removed: 0 }, of: null },
      { n: 1, at: 0, by: '', how: 'before', counts: { added: 0, changed: 0, removed: 0 }, of: null },
    ]);
    expect(await bookVersion(1)).toEqual(starterBook());
    expect((await bookVersion(2))?.hints).toHaveLength(2);
    expect(await bookVersion(3)).toEqual(kept);
    expect(await bookVersion(4)).toBeNull();
  });

  it('goes through one door: files, the guard’s settings and demoted rules too', async () => {
    await setGuard({ stopBudget: 20 }, MONDAY, 'Sara Holm');
    await demoteRule('no-brief', true, MONDAY);
    await keepBook({ ...(await readBook()), silentDays: 9 }, MONDAY);
    await keepFile((await bookFile()).replace('"silentDays": 9', '"silentDays": 8'), MONDAY);
    expect((await bookVersions()).map(({ how, by }) => `${how} ${by}`.trim())).toEqual([
      ...['import Eva Lind', 'import Eva Lind', 'desk', 'desk Sara Holm', 'before'],
    ]);
  });

  it('that changes nothing is none: no version, no stamp, and nobody has changed it', async () => {
    await changeBook((book) => ({ ...book, holidays: [], updatedBy: 'x', updatedAt: 99 }), lead, MONDAY);
    expect(await bookVersions()).toEqual([]);
    await setDays(5);
    const before = await everything();
    await setDays(5);
    expect(await everything()).toBe(before);
  });

  it('is stamped in the same transaction, with a number that is never used again', async () => {
    expect(await db.bookStamp.get('stamp')).toBeUndefined();
    await setDays(5);
    expect(await db.bookStamp.get('stamp')).toMatchObject({ version: 2, at: now });
    await undoBook('', (now += 1));
    expect(await db.bookStamp.get('stamp')).toMatchObject({ version: 3, at: now });
  });

  it('that is refused, or fails to be written, leaves everything as it was', async () => {
    await setDays(5);
    await setDays(6);
    const before = await everything();
    await expect(setDays(0)).rejects.toThrow(BookRefused);
    await expect(
      changeBook((book) => ({ ...book, hints: [aHint({ departmentId: 'gone' })] }), lead, now),
    ).rejects.toThrow('department hints 1, departmentId gone');
    await expect(changeBook(() => null as unknown as Book, lead, now)).rejects.toThrow(BookRefused);
    const bad = () => {
      throw new Error('bug');
    };
    await expect(changeBook(bad, lead, now)).rejects.toThrow('bug');
    await expect(restoreVersion(77, '', now)).rejects.toThrow(RangeError);
    const full = vi.spyOn(db.bookStamp, 'put').mockRejectedValue(new Error('quota'));
    await expect(setDays(7)).rejects.toThrow('quota');
    full.mockRestore();
    expect(await everything()).toBe(before);
    expect(await days()).toBe(6);
  });

  it('of two at the same time, the second is made of what the first left', async () => {
    await Promise.all([
      changeBook((book) => ({ ...book, hints: [...book.hints, aHint()] }), lead, MONDAY),
      changeBook((book) => ({ ...book, hints: [...book.hints, aHint({ id: 'h2' })] }), lead, MONDAY),
    ]);
    expect((await readBook()).hints.map(({ id }) => id)).toEqual(['h', 'h2']);
    expect(await bookVersions()).toHaveLength(3);
  });
});

describe('the past', () => {
  it('is twenty books long, the present one among them', async () => {
    for (let n = 1; n <= 30; n += 1) await setDays(n);
    const versions = await bookVersions();
    expect(versions.map(({ n }) => n)).toEqual(Array.from({ length: 20 }, (_, nth) => 31 - nth));
    expect((await db.bookVersions.toCollection().primaryKeys()).sort()).toEqual(
      versions
        .slice(1)
        .map(({ n }) => n)
        .sort(),
    );
    for (const { n } of versions) expect((await bookVersion(n))?.silentDays).toBe(n - 1);
    for (const row of await db.bookVersions.toArray()) expect(BookVersion.parse(row)).toEqual(row);
    const stamp = await db.bookStamp.get('stamp');
    expect(BookStamp.parse(stamp)).toEqual(stamp);
    expect(JSON.stringify(stamp).length).toBeLessThan(4000);
  });

  it('comes back whole, as a version of its own, and so can the book that it replaced', async () => {
    for (const n of [5, 6, 7]) await setDays(n);
    expect((await restoreVersion(2, 'Eva Lind', (now += 1))).silentDays).toBe(5);
    expect((await bookVersions())[0]).toMatchObject({ n: 5, how: 'restore', by: 'Eva Lind', of: 2 });
    expect(await undone()).toBe(7);
    expect(await days()).toBe(7);
  });

  it('restored to what is there already is no change', async () => {
    await setDays(5);
    await restoreVersion(2, '', (now += 1));
    expect(await bookVersions()).toHaveLength(2);
  });
});

describe('undo', () => {
  it('takes one change after another back, and says when there is none', async () => {
    expect(await undone()).toBeNull();
    for (const n of [5, 6, 7]) await setDays(n);
    expect([await undone(), await undone(), await undone(), await undone()]).toEqual([6, 5, 3, null]);
    expect(await days()).toBe(3);
    expect(await bookVersions()).toHaveLength(7);
  });

  it('after a change that came after an undo goes back past the undo, to what it had gone back to', async () => {
    for (const n of [5, 6]) await setDays(n);
    expect(await undone()).toBe(5);
    await setDays(8);
    expect([await undone(), await undone(), await undone()]).toEqual([5, 3, null]);
  });

  it('loses nothing: what was undone is among the versions', async () => {
    for (const n of [5, 6]) await setDays(n);
    await undone();
    expect((await bookVersions())[0]).toMatchObject({ n: 4, how: 'undo', of: 2 });
    expect((await restoreVersion(3, '', (now += 1))).silentDays).toBe(6);
  });

  it('goes back as a list of changes would, whatever was done: any order of changes and undos', async () => {
    const random = seeded(21);
    // What an undo should bring back: the days before each change that counts.
    let past: number[] = [];
    let present = 3;
    for (let n = 0; n < 60; n += 1) {
      if (random() < 0.55) {
        past = [...past, present].slice(-10);
        present = 10 + n;
        await setDays(present);
      } else if (past.length > 0) {
        present = past.at(-1) ?? 0;
        past = past.slice(0, -1);
        expect(await undone()).toBe(present);
      }
      expect(await days()).toBe(present);
      // Undone changes take room among the twenty: begin anew before that is felt.
      if ((await bookVersions()).length > 18) {
        await Promise.all([db.bookVersions.clear(), db.bookStamp.clear()]);
        past = [];
      }
    }
  });

  it('has nothing to go back to when the versions begin', () => {
    const info = (n: number, how: BookVersionInfo['how'], of: number | null = null): BookVersionInfo => ({
      ...{ n, how, of, at: n, by: '', counts: { added: 0, changed: 1, removed: 0 } },
    });
    expect(undoTarget([])).toBeNull();
    expect(undoTarget([info(9, 'desk')])).toBeNull();
    expect(undoTarget([info(9, 'undo', 7), info(8, 'desk')])).toBeNull();
    expect(undoTarget([info(9, 'undo', 8), info(8, 'desk'), info(7, 'desk')])?.n).toBe(7);
  });
});

it('whoever watches the book is called with it, and after every change from anywhere', async () => {
  const seen: number[] = [];
  const stop = watchBook(({ silentDays }) => seen.push(silentDays));
  await vi.waitFor(() => expect(seen).toEqual([3]));
  await setDays(5);
  await vi.waitFor(() => expect(seen).toEqual([3, 5]));
  await undone();
  await vi.waitFor(() => expect(seen).toEqual([3, 5, 3]));
  stop();
  await setDays(6);
  expect(seen).toEqual([3, 5, 3]);
});

it('what is stored is what was decided: any book', async () => {
  const random = seeded(4);
  for (let n = 0; n < 20; n += 1) {
    const book = someBook(random);
    const kept = await changeBook(() => book, lead, (now += 1));
    expect(kept).toEqual({ ...book, updatedBy: 'Sara Holm', updatedAt: now });
    expect(await readBook()).toEqual(kept);
    expect(await db.book.count()).toBe(1);
  }
});
