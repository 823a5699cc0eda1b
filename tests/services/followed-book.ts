import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import type { Book } from '@/domain/book';
import { bookOrigin } from '@/domain/book-address';
import type { BookSource } from '@/domain/book-source';
import { starterBook } from '@/domain/starter-book';
import { db } from '@/services/db/database';
import { followAddress } from '@/services/follow-address';
import { lookForBook, type Look } from '@/services/look-for-book';
import { onPolicyChanged } from '@/services/read-policy';
import { decide, there } from '../fakes/managed-browser';
import { startBookHost, type BookHost } from '../sandbox/book-host';

export const NOON = Date.UTC(2026, 10, 23, 11);
export const HOUR = 3_600_000;

/** The book of a team, as a claim. */
export const team = (more: object = {}): Book => ({
  ...starterBook(),
  ...{ silentDays: 5, updatedBy: 'Sara Holm', updatedAt: 1000 },
  ...more,
});
export const text = (more: object = {}) => JSON.stringify(team(more));

export const source = (): Promise<BookSource | undefined> => db.bookSource.get('source');

/**
 * A host for the team's book in front of each test, which the browser may ask; without any policy. The test's own file puts
 * `managed-browser` in the place of the real browser.
 */
export function aBookHost() {
  const at = { host: undefined as unknown as BookHost, now: NOON };
  beforeAll(() => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    onPolicyChanged(() => undefined);
  });
  afterAll(() => void vi.unstubAllEnvs());
  beforeEach(async () => {
    at.host = await startBookHost();
    at.now = NOON;
    decide({});
    there.allowed = new Set([bookOrigin(at.host.url)]);
  });
  afterEach(() => at.host.close());
  return {
    /** the host, and the clock; both are set anew for each test */
    at,
    look: (): Promise<Look> => lookForBook(() => at.now),
    /** The book that is there is followed, since noon. */
    async follow(): Promise<void> {
      at.host.publish(text());
      await followAddress(at.host.url, { book: team(), warnings: [] }, { etag: '"first"', lastModified: null }, NOON);
    },
  };
}
