import './fresh-database';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bookOrigin } from '@/domain/book-address';
import { starterBook } from '@/domain/starter-book';
import { bookVersions } from '@/services/book-history';
import { db } from '@/services/db/database';
import { eraseAll } from '@/services/erase-all';
import { followAddress, leaveAddress } from '@/services/follow-address';
import { lookForBook } from '@/services/look-for-book';
import { readBook } from '@/services/read-book';
import { onPolicyChanged } from '@/services/read-policy';
import { BookLocked, unlessLocked } from '@/services/unless-locked';
import { startBookHost, type BookHost } from '../sandbox/book-host';

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
let host: BookHost;
const now = NOON;
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
  decide({});
  there.allowed = new Set([bookOrigin(host.url)]);
});
afterEach(() => host.close());

async function follow(): Promise<void> {
  host.publish(text());
  await followAddress(host.url, team(), { etag: '"first"', lastModified: null }, now);
}

describe('the browser’s leave for a book’s host', () => {
  const OWN = 'https://egen.exempel.se/b.json';
  const followOwn = () => followAddress(OWN, team(), { etag: null, lastModified: null }, now);

  it('goes back with everything that is erased', async () => {
    await follow();
    await eraseAll(now);
    expect([...there.allowed]).toEqual([]);
    expect(await source()).toBeUndefined();
  });

  it('stays where the organisation goes on having the book followed from there, and it comes anew', async () => {
    host.publish(text());
    decide({ bookAddress: host.url });
    expect(await look()).toBe('changed');
    await eraseAll(now);
    expect([...there.allowed]).toEqual([bookOrigin(host.url)]);
    expect(await source()).toMatchObject({ by: 'policy', etag: null, askedAt: null });
    expect(await look()).toBe('changed');
    expect((await readBook()).silentDays).toBe(5);
  });

  it('goes back where an address of the organisation takes the place of one’s own, or of its last one', async () => {
    there.allowed.add(bookOrigin(OWN));
    await followOwn();
    decide({ bookAddress: host.url });
    await look();
    expect([...there.allowed]).toEqual([bookOrigin(host.url)]);
    decide({ bookAddress: OWN });
    await look();
    expect([...there.allowed]).toEqual([]);
  });
});

describe('an address that the organisation has set', () => {
  it('is followed without asking anybody, instead of one’s own, and cannot be left', async () => {
    await followAddress(
      'https://egen.exempel.se/b.json',
      team({ silentDays: 4 }),
      { etag: '"own"', lastModified: null },
      now,
    );
    host.publish(text());
    decide({ bookAddress: host.url });
    expect(await look()).toBe('changed');
    expect(host.requests[0]?.headers['if-none-match']).toBeUndefined();
    expect((await readBook()).silentDays).toBe(5);
    expect((await bookVersions())[0]).toMatchObject({ how: 'policy' });
    await expect(leaveAddress()).rejects.toThrow(BookLocked);
    await expect(
      followAddress('https://egen.exempel.se/b.json', team(), { etag: null, lastModified: null }, now),
    ).rejects.toThrow(BookLocked);
    // It ends with the policy; what was kept stays, and is the lead's again.
    decide({});
    expect(await look()).toBe('none');
    expect((await readBook()).silentDays).toBe(5);
    expect(await unlessLocked(async () => 'free')).toBe('free');
  });
});
