import './fresh-database';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bookOrigin } from '@/domain/book-address';
import { bookText } from '@/domain/book-text';
import { starterBook } from '@/domain/starter-book';
import { bookFile } from '@/services/book-file';
import { bookVersions } from '@/services/book-history';
import { changeBook } from '@/services/change-book';
import { db } from '@/services/db/database';
import { followAddress, leaveAddress } from '@/services/follow-address';
import { lookForBook, lookOnAccess } from '@/services/look-for-book';
import { readBook } from '@/services/read-book';
import { onPolicyChanged } from '@/services/read-policy';
import { BookLocked, unlessLocked } from '@/services/unless-locked';
import { endless, leadsTo, startBookHost, status, type BookHost } from '../sandbox/book-host';

const there = vi.hoisted(() => ({
  allowed: new Set<string>(),
  policy: {},
  hears: [] as ((changes: object, area: string) => void)[],
}));

vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      contains: async ({ origins: [origin = ''] }: { origins: string[] }) => there.allowed.has(origin),
      remove: async ({ origins: [origin = ''] }: { origins: string[] }) => there.allowed.delete(origin),
    },
    storage: {
      managed: { get: async () => there.policy },
      onChanged: { addListener: (hear: (changes: object, area: string) => void) => there.hears.push(hear) },
    },
  },
}));

const NOON = Date.UTC(2026, 10, 23, 11);
const HOUR = 3_600_000;
let host: BookHost;
let now = NOON;
const look = () => lookForBook(() => now);
const source = () => db.bookSource.get('source');

const team = (more: object = {}) => ({
  ...starterBook(),
  silentDays: 5,
  updatedBy: 'Sara Holm',
  updatedAt: 1000,
  ...more,
});
const text = (more: object = {}) => JSON.stringify(team(more));

function decide(policy: object): void {
  there.policy = policy;
  for (const hear of there.hears) hear({}, 'managed');
}

beforeAll(() => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  onPolicyChanged(() => undefined);
});
afterAll(() => void vi.unstubAllEnvs());
beforeEach(async () => {
  host = await startBookHost();
  now = NOON;
  decide({});
  there.allowed = new Set([bookOrigin(host.url)]);
});
afterEach(() => host.close());

async function follow(): Promise<void> {
  host.publish(text());
  await followAddress(host.url, team(), { etag: '"first"', lastModified: null }, now);
}

describe('a routing book that is followed', () => {
  it('is kept at once, as the address has it, and locks the book here', async () => {
    await follow();
    expect(await readBook()).toMatchObject({ silentDays: 5, updatedBy: 'Sara Holm' });
    expect(await source()).toMatchObject({ address: host.url, by: 'agent', etag: '"first"', failure: null });
    expect(await source()).toMatchObject({ published: { by: 'Sara Holm', at: 1000 }, goodAt: NOON });
    await expect(unlessLocked(async () => 'changed')).rejects.toThrow(BookLocked);
  });

  it('changes when the address has another, in the history under the name of who changed it', async () => {
    await follow();
    host.publish(text({ silentDays: 7, updatedBy: 'Ulla Fors', updatedAt: 2000 }));
    now += 6 * HOUR;
    expect(await look()).toBe('changed');
    expect(host.requests.at(-1)?.headers['if-none-match']).toBe('"first"');
    expect((await readBook()).silentDays).toBe(7);
    const [latest] = await bookVersions();
    expect(latest).toMatchObject({ by: 'Ulla Fors', how: 'subscription', at: now, counts: { changed: 1 } });
    expect(await source()).toMatchObject({ published: { by: 'Ulla Fors', at: 2000 }, goodAt: now });
    // The next time it says what it has, and nothing is sent or written anew.
    now += 6 * HOUR;
    expect(await look()).toBe('same');
    expect(host.requests.at(-1)?.status).toBe(304);
    expect(await bookVersions()).toHaveLength(3);
    expect(await source()).toMatchObject({ goodAt: now });
  });

  it('is the address’s again at the next look, where something has changed it here', async () => {
    await follow();
    for (const status of [200, 304]) {
      now += HOUR;
      expect(await look()).toBe('same');
      expect(host.requests.at(-1)?.status).toBe(status);
    }
    // As an older Stafett let one do it.
    await changeBook((book) => ({ ...book, silentDays: 9, stopBudget: 3 }), { name: 'Eva Lind', how: 'desk' }, now);
    now += HOUR;
    expect(await look()).toBe('changed');
    expect(host.requests.at(-1)?.headers['if-none-match']).toBeUndefined();
    expect(await readBook()).toMatchObject({ silentDays: 5, stopBudget: starterBook().stopBudget });
    expect((await bookVersions())[0]).toMatchObject({ by: 'Sara Holm', how: 'subscription', counts: { changed: 2 } });
    now += HOUR;
    expect(await look()).toBe('same');
    expect(host.requests.at(-1)?.status).toBe(304);
  });

  it('is the same file here as there, byte for byte', async () => {
    await follow();
    const there = bookText(team({ silentDays: 7, updatedBy: 'Ulla Fors', updatedAt: 2000 }));
    host.publish(there);
    expect(await look()).toBe('changed');
    expect(await bookFile()).toBe(there);
  });

  it('is no change where a server without ETags sends the same again', async () => {
    await follow();
    host.publish(text(), { ETag: '', 'Last-Modified': '' });
    expect(await look()).toBe('same');
    expect(await bookVersions()).toHaveLength(2);
    expect((await source())?.etag).toBeNull();
  });

  it.each([
    ['answers 404', () => host.behave(status(404)), { what: 'gone', status: 404 }],
    ['answers 500', () => host.behave(status(500)), { what: 'broken', status: 500 }],
    ['wants a sign-in', () => host.behave(status(401)), { what: 'denied', status: 401 }],
    ['leads to http', () => host.behave(leadsTo('http://bok.exempel.se/')), { what: 'moved' }],
    ['sends without end', () => host.behave(endless), { what: 'long' }],
    ['shows a page', () => host.publish('<h1>', { 'Content-Type': 'text/html' }), { what: 'type' }],
    ['has half a book', () => host.publish(text().slice(0, 300)), { what: 'faults', faults: [{ what: 'json' }] }],
    ['has none', () => host.publish('[]'), { what: 'faults' }],
    [
      'has one of a later Stafett',
      () => host.publish(text({ format: 9 })),
      { what: 'faults', faults: [{ what: 'format' }] },
    ],
    [
      'has one with a fault',
      () => host.publish(text({ silentDays: 0 })),
      { what: 'faults', faults: [{ what: 'size', at: 'silentDays' }] },
    ],
    ['may not be asked', () => there.allowed.clear(), { what: 'no-access' }],
  ])('stays the last good one where the address %s, and that is said', async (_, misbehave, failure) => {
    await follow();
    const [book, versions] = [await readBook(), await bookVersions()];
    misbehave();
    now += HOUR;
    expect(await look()).toBe('failed');
    expect(await readBook()).toEqual(book);
    expect(await bookVersions()).toEqual(versions);
    expect(await source()).toMatchObject({
      etag: '"first"',
      goodAt: NOON,
      askedAt: now,
      failure: { ...failure, times: 1 },
    });
    now += HOUR;
    await look();
    expect((await source())?.failure).toMatchObject({ times: 2, since: NOON + HOUR, at: now });
    // And it is well again as soon as the address is.
    there.allowed.add(bookOrigin(host.url));
    host.publish(text({ silentDays: 8 }));
    now += HOUR;
    expect(await look()).toBe('changed');
    expect(await source()).toMatchObject({ failure: null, goodAt: now });
  });

  it('stays where the server cannot be reached at all', async () => {
    await follow();
    await host.close();
    expect(await look()).toBe('failed');
    expect((await source())?.failure).toMatchObject({ what: 'unreachable', status: null });
    host = await startBookHost();
  });

  it('takes from a hostile book nothing that no book has', async () => {
    await follow();
    const hostile = `{"__proto__":{"silentDays":1},"constructor":{"x":1},"evil":"<img src=x>",${text({ silentDays: 9 }).slice(1)}`;
    host.publish(hostile);
    expect(await look()).toBe('changed');
    const book = await readBook();
    expect(book.silentDays).toBe(9);
    expect(Object.keys(book)).not.toEqual(expect.arrayContaining(['evil']));
    expect(Object.getPrototypeOf(book)).toBe(Object.prototype);
    expect(({} as { silentDays?: number }).silentDays).toBeUndefined();
  });

  it('is not kept where somebody has left the address while the answer was awaited', async () => {
    await follow();
    host.behave((response) => {
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
    await unlessLocked(() => changeBook((book) => ({ ...book, silentDays: 6 }), { name: 'Eva', how: 'desk' }, now));
    expect((await readBook()).silentDays).toBe(6);
    expect(await look()).toBe('none');
  });

  it('is refused whole, where what is there is none, and nothing is followed then', async () => {
    await expect(
      followAddress(host.url, team({ silentDays: 0 }), { etag: null, lastModified: null }, now),
    ).rejects.toThrow();
    expect(await source()).toBeUndefined();
    expect((await readBook()).updatedAt).toBe(0);
  });

  it('says at once that the browser has taken access back, and looks when it is given again', async () => {
    await follow();
    const before = host.requests.length;
    there.allowed.clear();
    await lookOnAccess(() => now);
    expect((await source())?.failure?.what).toBe('no-access');
    await lookOnAccess(() => now);
    expect(await source()).toMatchObject({ failure: { times: 1 } });
    expect(host.requests).toHaveLength(before);
    there.allowed.add(bookOrigin(host.url));
    await lookOnAccess(() => now);
    expect((await source())?.failure).toBeNull();
  });
});
