import './fresh-database';
import { describe, expect, it } from 'vitest';
import type { BookFault } from '@/domain/book-fault';
import { starterBook } from '@/domain/starter-book';
import { bookText } from '@/domain/book-text';
import { bookFile } from '@/services/book-file';
import { bookVersions } from '@/services/book-history';
import { changeBook } from '@/services/change-book';
import { readBook } from '@/services/read-book';
import { MONDAY, seeded } from '../domain/a-ticket';
import { someBook } from '../domain/some-book';
import { keepFile } from './keep-book';

const ABSENCE = {
  ...{ id: 'a', from: '2026-11-16', until: '2026-11-20' },
  who: { name: 'Björn Ek', users: [] },
  standIn: { name: 'Eva Lind', users: [] },
};

describe('the routing book as a file', () => {
  it('comes back as it was saved, keys sorted, one thing on each line', async () => {
    const file = await bookFile();
    expect(Object.keys(JSON.parse(file) as object)).toEqual(Object.keys(starterBook()).sort());
    expect(file.split('\n').length).toBeGreaterThan(100);
    // The book that is there already is no change.
    expect(await keepFile(file, MONDAY)).toEqual({ book: starterBook(), warnings: [] });
  });

  it('taken over whole in another browser is the same file there, byte for byte, with who changed it last', async () => {
    const file = bookText({ ...someBook(seeded(7)), updatedBy: 'Sara Holm', updatedAt: MONDAY - 1000 });
    await keepFile(file, MONDAY);
    expect(await bookFile()).toBe(file);
    expect((await bookVersions())[0]).toMatchObject({ by: 'Eva Lind', how: 'import', at: MONDAY });
    // What is changed here afterwards is one's own again.
    await changeBook((book) => ({ ...book, silentDays: 17 }), { name: 'Eva Lind', how: 'desk' }, MONDAY + 1);
    expect(await readBook()).toMatchObject({ updatedBy: 'Eva Lind', updatedAt: MONDAY + 1 });
  });

  it('is kept with what was changed in it', async () => {
    const changed = { ...(JSON.parse(await bookFile()) as object), absences: [ABSENCE] };
    await keepFile(JSON.stringify(changed), MONDAY);
    expect((await readBook()).absences).toEqual([ABSENCE]);
  });

  it.each<[string, () => string, Partial<BookFault>]>([
    ['no JSON', () => '{ "id": "book", ', { what: 'json', at: '' }],
    ['something else', () => '[]', { what: 'form', at: '' }],
    [
      'an end before the beginning',
      () => withAbsence({ ...ABSENCE, until: '2026-11-01' }),
      { what: 'order', at: 'absences 1' },
    ],
    ['more than any book', () => 'x'.repeat(8_000_001), { what: 'long', at: '' }],
  ])('is refused with what is wrong, and the one before stays: %s', async (_, text, fault) => {
    await keepFile(withAbsence(ABSENCE), MONDAY);
    const answer = await keepFile(text(), MONDAY + 1);
    expect('faults' in answer && answer.faults[0]).toMatchObject(fault);
    expect((await readBook()).absences).toEqual([ABSENCE]);
  });
});

function withAbsence(absence: typeof ABSENCE): string {
  return JSON.stringify({ ...starterBook(), absences: [absence] });
}
