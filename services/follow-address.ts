import { bookHost, bookOrigin } from '@/domain/book-address';
import type { Book } from '@/domain/book';
import type { BookWarning } from '@/domain/book-fault';
import { BookSource, leftOutOf } from '@/domain/book-source';
import { publishedIn } from '@/domain/published';
import type { Fetched } from '@/domain/source-failure';
import { changeBook } from './change-book';
import { db } from './db/database';
import { put } from './db/put';
import { giveBackAccess } from './give-back-access';
import { presentVersion } from './read-book';
import { newSource } from './source-in-force';
import { unlessLocked } from './unless-locked';

/**
 * From now on the routing book is the one at this address: what was there a moment ago is kept, whole, instead of the one
 * here. Another address that was followed is not any more.
 * @param book what was read from the address, a claim, with what was said of it; `fetched`: what the server calls it
 * @throws BookLocked, BookRefused, and nothing has changed
 */
export async function followAddress(
  address: string,
  { book, warnings }: { book: Book; warnings: readonly BookWarning[] },
  { etag, lastModified }: Pick<Extract<Fetched, { kind: 'text' }>, 'etag' | 'lastModified'>,
  now: number,
): Promise<void> {
  const before = await db.bookSource.get('source');
  await unlessLocked(
    () =>
      db.transaction('rw', db.book, db.bookVersions, db.bookStamp, db.bookSource, async () => {
        const published = publishedIn(book);
        await changeBook(() => book, { name: published.by || bookHost(address), how: 'subscription' }, now);
        const version = await presentVersion();
        const source = {
          ...newSource(address, 'agent', now),
          etag,
          lastModified,
          version,
          published,
          leftOut: leftOutOf(warnings),
        };
        await put(db.bookSource, BookSource, { ...source, askedAt: now, goodAt: now });
      }),
    'bookAddress',
  );
  if (before !== undefined && bookOrigin(before.address) !== bookOrigin(address)) await giveBackAccess(before.address);
}

/** The routing book stays as it is and is changed here from now on. @throws BookLocked where a policy says the address */
export async function leaveAddress(): Promise<void> {
  const source = await db.bookSource.get('source');
  if (source === undefined) return;
  await unlessLocked(() => db.bookSource.delete('source'), 'bookAddress');
  await giveBackAccess(source.address);
}
