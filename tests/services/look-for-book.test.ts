import './fresh-database';
import { describe, expect, it, vi } from 'vitest';
import { bookOrigin } from '@/domain/book-address';
import { bookWarning } from '@/domain/book-fault';
import { bookVersions } from '@/services/book-history';
import { changeBook } from '@/services/change-book';
import { followAddress, leaveAddress } from '@/services/follow-address';
import { lookOnAccess } from '@/services/look-for-book';
import { readBook } from '@/services/read-book';
import { BookLocked, unlessLocked } from '@/services/unless-locked';
import { aDepartment } from '../fakes/book-parts';
import { there } from '../fakes/managed-browser';
import { endless, leadsTo, startBookHost, status } from '../sandbox/book-host';
import { aBookHost, HOUR, NOON, source, team, text } from './followed-book';

vi.mock('wxt/browser', () => import('../fakes/managed-browser'));

const { at, follow, look } = aBookHost();
/** Its Swedish name holds a sign that turns the direction of what follows. */
const turned = aDepartment('kund', { name: { sv: 'Kund\u202etjänst', en: 'Care' } });

describe('a routing book that is followed', () => {
  it('is kept at once, as the address has it, and locks the book here', async () => {
    await follow();
    expect(await readBook()).toMatchObject({ silentDays: 5, updatedBy: 'Sara Holm' });
    expect(await source()).toMatchObject({ address: at.host.url, by: 'agent', etag: '"first"', failure: null });
    expect(await source()).toMatchObject({ published: { by: 'Sara Holm', at: 1000 }, goodAt: NOON });
    await expect(unlessLocked(async () => 'changed')).rejects.toThrow(BookLocked);
  });

  it('changes when the address has another, in the history under the name of who changed it', async () => {
    await follow();
    at.host.publish(text({ silentDays: 7, updatedBy: 'Ulla Fors', updatedAt: 2000 }));
    at.now += 6 * HOUR;
    expect(await look()).toBe('changed');
    expect(at.host.requests.at(-1)?.headers['if-none-match']).toBe('"first"');
    expect((await readBook()).silentDays).toBe(7);
    const [latest] = await bookVersions();
    expect(latest).toMatchObject({ by: 'Ulla Fors', how: 'subscription', at: at.now, counts: { changed: 1 } });
    expect(await source()).toMatchObject({ published: { by: 'Ulla Fors', at: 2000 }, goodAt: at.now });
    // The next time it says what it has, and nothing is sent or written anew.
    at.now += 6 * HOUR;
    expect(await look()).toBe('same');
    expect(at.host.requests.at(-1)?.status).toBe(304);
    expect(await bookVersions()).toHaveLength(3);
    expect(await source()).toMatchObject({ goodAt: at.now });
  });

  it.each([
    ['answers 404', () => at.host.behave(status(404)), { what: 'gone', status: 404 }],
    ['answers 500', () => at.host.behave(status(500)), { what: 'broken', status: 500 }],
    ['wants a sign-in', () => at.host.behave(status(401)), { what: 'denied', status: 401 }],
    ['leads to http', () => at.host.behave(leadsTo('http://bok.exempel.se/')), { what: 'moved' }],
    ['sends without end', () => at.host.behave(endless), { what: 'long' }],
    ['shows a page', () => at.host.publish('<h1>', { 'Content-Type': 'text/html' }), { what: 'type' }],
    ['has half a book', () => at.host.publish(text().slice(0, 300)), { what: 'faults', faults: [{ what: 'json' }] }],
    ['has none', () => at.host.publish('[]'), { what: 'faults' }],
    [
      'has one of a later Stafett',
      () => at.host.publish(text({ format: 9 })),
      { what: 'faults', faults: [{ what: 'format' }] },
    ],
    [
      'has one with a fault',
      () => at.host.publish(text({ silentDays: 0 })),
      { what: 'faults', faults: [{ what: 'size', at: 'silentDays' }] },
    ],
    [
      'has one with a key that is there twice',
      () => at.host.publish(text().replace('{', '{"silentDays": 30, ')),
      { what: 'faults', faults: [{ what: 'twice', name: 'silentDays' }] },
    ],
    ['may not be asked', () => there.allowed.clear(), { what: 'no-access' }],
  ])('stays the last good one where the address %s, and that is said', async (_, misbehave, failure) => {
    await follow();
    const [book, versions] = [await readBook(), await bookVersions()];
    misbehave();
    at.now += HOUR;
    expect(await look()).toBe('failed');
    expect(await readBook()).toEqual(book);
    expect(await bookVersions()).toEqual(versions);
    expect(await source()).toMatchObject({
      etag: '"first"',
      goodAt: NOON,
      askedAt: at.now,
      failure: { ...failure, times: 1 },
    });
    at.now += HOUR;
    await look();
    expect((await source())?.failure).toMatchObject({ times: 2, since: NOON + HOUR, at: at.now });
    // And it is well again as soon as the address is.
    there.allowed.add(bookOrigin(at.host.url));
    at.host.publish(text({ silentDays: 8 }));
    at.now += HOUR;
    expect(await look()).toBe('changed');
    expect(await source()).toMatchObject({ failure: null, goodAt: at.now });
  });

  it('stays where the server cannot be reached at all', async () => {
    await follow();
    await at.host.close();
    expect(await look()).toBe('failed');
    expect((await source())?.failure).toMatchObject({ what: 'unreachable', status: null });
    at.host = await startBookHost();
  });

  it('takes from a hostile book nothing that no book has', async () => {
    await follow();
    const hostile = `{"__proto__":{"silentDays":1},"constructor":{"x":1},"evil":"<img src=x>",${text({ silentDays: 9 }).slice(1)}`;
    at.host.publish(hostile);
    expect(await look()).toBe('changed');
    const book = await readBook();
    expect(book.silentDays).toBe(9);
    expect(Object.keys(book)).not.toEqual(expect.arrayContaining(['evil']));
    expect(Object.getPrototypeOf(book)).toBe(Object.prototype);
    expect(({} as { silentDays?: number }).silentDays).toBeUndefined();
  });

  it('says what was left out of each version, and no more once that is mended', async () => {
    await follow();
    expect((await source())?.leftOut).toEqual([]);
    const misspelt = { silentDay: 30, holidays: ['2026-12-24'], departments: [turned] };
    at.host.publish(text(misspelt));
    expect(await look()).toBe('changed');
    expect((await source())?.leftOut).toMatchObject([
      { what: 'unknown', name: 'silentDay' },
      { what: 'turned', at: 'departments 1, name, sv' },
    ]);
    // A look that finds the same says nothing new, and takes nothing back.
    expect(await look()).toBe('same');
    expect((await source())?.leftOut).toHaveLength(2);
    at.host.behave(status(500));
    await look();
    expect((await source())?.leftOut).toHaveLength(2);
    at.host.publish(text({ holidays: ['2026-12-24'] }));
    expect(await look()).toBe('changed');
    expect((await source())?.leftOut).toEqual([]);
  });

  it('is followed with what was said of its first version', async () => {
    const unknown = bookWarning('unknown', ['note'], 'note');
    // What the book itself says is seen from the book that is kept.
    const warnings = [unknown, bookWarning('standIns', ['absences', 0, 'standIn'], 'Ada → Bo')];
    await followAddress(at.host.url, { book: team(), warnings }, { etag: null, lastModified: null }, NOON);
    expect((await source())?.leftOut).toMatchObject([{ what: 'unknown', at: 'note', name: 'note' }]);
  });

  it('is not kept where somebody has left the address while the answer was awaited', async () => {
    await follow();
    at.host.behave((response) => {
      void leaveAddress().then(() =>
        response.writeHead(200, { 'Content-Type': 'application/json' }).end(text({ silentDays: 30 })),
      );
    });
    expect(await look()).toBe('none');
    expect((await readBook()).silentDays).toBe(5);
    expect(await source()).toBeUndefined();
  });

  it('stays when the address is left, may be changed again, and the host may not be asked any more', async () => {
    await follow();
    await leaveAddress();
    expect((await readBook()).silentDays).toBe(5);
    expect(there.allowed.size).toBe(0);
    await unlessLocked(() => changeBook((book) => ({ ...book, silentDays: 6 }), { name: 'Eva', how: 'desk' }, at.now));
    expect((await readBook()).silentDays).toBe(6);
    expect(await look()).toBe('none');
  });

  it('is refused whole, where what is there is none, and nothing is followed then', async () => {
    await expect(
      followAddress(
        at.host.url,
        { book: team({ silentDays: 0 }), warnings: [] },
        { etag: null, lastModified: null },
        NOON,
      ),
    ).rejects.toThrow();
    expect(await source()).toBeUndefined();
    expect((await readBook()).updatedAt).toBe(0);
  });

  it('says at once that the browser has taken access back, and looks when it is given again', async () => {
    await follow();
    const before = at.host.requests.length;
    there.allowed.clear();
    await lookOnAccess(() => at.now);
    expect((await source())?.failure?.what).toBe('no-access');
    await lookOnAccess(() => at.now);
    expect(await source()).toMatchObject({ failure: { times: 1 } });
    expect(at.host.requests).toHaveLength(before);
    there.allowed.add(bookOrigin(at.host.url));
    await lookOnAccess(() => at.now);
    expect((await source())?.failure).toBeNull();
  });
});
