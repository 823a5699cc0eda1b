import './fresh-database';
import { describe, expect, it, vi } from 'vitest';
import { bookOrigin } from '@/domain/book-address';
import { bookVersions } from '@/services/book-history';
import { eraseAll } from '@/services/erase-all';
import { followAddress, leaveAddress } from '@/services/follow-address';
import { readBook } from '@/services/read-book';
import { BookLocked, unlessLocked } from '@/services/unless-locked';
import { decide, there } from '../fakes/managed-browser';
import { aBookHost, NOON, source, team, text } from './followed-book';

vi.mock('wxt/browser', () => import('../fakes/managed-browser'));

const { at, follow, look } = aBookHost();

describe('the browser’s leave for a book’s host', () => {
  const OWN = 'https://egen.exempel.se/b.json';
  const followOwn = () => followAddress(OWN, { book: team(), warnings: [] }, { etag: null, lastModified: null }, NOON);

  it('goes back with everything that is erased', async () => {
    await follow();
    await eraseAll(NOON);
    expect([...there.allowed]).toEqual([]);
    expect(await source()).toBeUndefined();
  });

  it('stays where the organisation goes on having the book followed from there, and it comes anew', async () => {
    at.host.publish(text());
    decide({ bookAddress: at.host.url });
    expect(await look()).toBe('changed');
    await eraseAll(NOON);
    expect([...there.allowed]).toEqual([bookOrigin(at.host.url)]);
    expect(await source()).toMatchObject({ by: 'policy', etag: null, askedAt: null });
    expect(await look()).toBe('changed');
    expect((await readBook()).silentDays).toBe(5);
  });

  it('goes back where an address of the organisation takes the place of one’s own, or of its last one', async () => {
    there.allowed.add(bookOrigin(OWN));
    await followOwn();
    decide({ bookAddress: at.host.url });
    await look();
    expect([...there.allowed]).toEqual([bookOrigin(at.host.url)]);
    decide({ bookAddress: OWN });
    await look();
    expect([...there.allowed]).toEqual([]);
  });
});

describe('an address that the organisation has set', () => {
  it('is followed without asking anybody, instead of one’s own, and cannot be left', async () => {
    await followAddress(
      'https://egen.exempel.se/b.json',
      { book: team({ silentDays: 4 }), warnings: [] },
      { etag: '"own"', lastModified: null },
      NOON,
    );
    at.host.publish(text());
    decide({ bookAddress: at.host.url });
    expect(await look()).toBe('changed');
    expect(at.host.requests[0]?.headers['if-none-match']).toBeUndefined();
    expect((await readBook()).silentDays).toBe(5);
    expect((await bookVersions())[0]).toMatchObject({ how: 'policy' });
    await expect(leaveAddress()).rejects.toThrow(BookLocked);
    await expect(
      followAddress(
        'https://egen.exempel.se/b.json',
        { book: team(), warnings: [] },
        { etag: null, lastModified: null },
        NOON,
      ),
    ).rejects.toThrow(BookLocked);
    // It ends with the policy; what was kept stays, and is the lead's again.
    decide({});
    expect(await look()).toBe('none');
    expect((await readBook()).silentDays).toBe(5);
    expect(await unlessLocked(async () => 'free')).toBe('free');
  });
});
