import { DAY } from '@/domain/attention';
import type { Book } from '@/domain/book';
import { DEFAULT_SETTINGS } from '@/domain/default-settings';
import { inForce } from '@/domain/precedence';
import { versionsSince } from '@/domain/versions-since';
import { db } from './db/database';
import { BOOK_TABLES, readBook } from './read-book';
import { readPolicy } from './read-policy';

/**
 * For how many days customers are kept, by the sweep: of the books that held in the last day the longest, since what a slip
 * at the Routing desk has forgotten in every browser of a team no undo brings back. The organisation's policy is obeyed at
 * once. Infinity: so much has changed in a day that nobody knows any more.
 */
export async function retentionObeyed(now: number): Promise<number> {
  const { policy } = await readPolicy();
  if (policy.retentionDays !== null) return policy.retentionDays;
  return db.transaction('r', [...BOOK_TABLES, db.bookVersions, db.settings], async () => {
    const settings = (await db.settings.get('settings')) ?? DEFAULT_SETTINGS;
    const held = versionsSince((await db.bookStamp.get('stamp'))?.versions ?? [], now - DAY);
    if (held === null) return Number.POSITIVE_INFINITY;
    const daysOf = (book: Book) => inForce(policy, book, settings).retentionDays.value;
    let longest = daysOf(await readBook());
    // One after the other: a full book is some MB.
    for (const { n } of held.slice(1)) {
      const version = await db.bookVersions.get(n);
      if (version) longest = Math.max(longest, daysOf(version.book));
    }
    return longest;
  });
}
