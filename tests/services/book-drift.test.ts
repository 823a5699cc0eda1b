import './fresh-database';
import { describe, expect, it, vi } from 'vitest';
import { bookText } from '@/domain/book-text';
import { starterBook } from '@/domain/starter-book';
import { bookFile } from '@/services/book-file';
import { bookVersions } from '@/services/book-history';
import { changeBook } from '@/services/change-book';
import { readBook } from '@/services/read-book';
import { aBookHost, HOUR, source, team, text } from './followed-book';

vi.mock('wxt/browser', () => import('../fakes/managed-browser'));

const { at, follow, look } = aBookHost();

describe('the book of this browser and the one at the address: a followed book', () => {
  it('is the address’s again at the next look, where something has changed it here', async () => {
    await follow();
    for (const status of [200, 304]) {
      at.now += HOUR;
      expect(await look()).toBe('same');
      expect(at.host.requests.at(-1)?.status).toBe(status);
    }
    // As an older Stafett let one do it.
    await changeBook((book) => ({ ...book, silentDays: 9, stopBudget: 3 }), { name: 'Eva Lind', how: 'desk' }, at.now);
    at.now += HOUR;
    expect(await look()).toBe('changed');
    expect(at.host.requests.at(-1)?.headers['if-none-match']).toBeUndefined();
    expect(await readBook()).toMatchObject({ silentDays: 5, stopBudget: starterBook().stopBudget });
    expect((await bookVersions())[0]).toMatchObject({ by: 'Sara Holm', how: 'subscription', counts: { changed: 2 } });
    at.now += HOUR;
    expect(await look()).toBe('same');
    expect(at.host.requests.at(-1)?.status).toBe(304);
  });

  it('is the same file here as there, byte for byte', async () => {
    await follow();
    const there = bookText(team({ silentDays: 7, updatedBy: 'Ulla Fors', updatedAt: 2000 }));
    at.host.publish(there);
    expect(await look()).toBe('changed');
    expect(await bookFile()).toBe(there);
  });

  it('is no change where a server without ETags sends the same again', async () => {
    await follow();
    at.host.publish(text(), { ETag: '', 'Last-Modified': '' });
    expect(await look()).toBe('same');
    expect(await bookVersions()).toHaveLength(2);
    expect((await source())?.etag).toBeNull();
  });
});
