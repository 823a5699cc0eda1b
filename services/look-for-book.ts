import { bookHost, bookOrigin } from '@/domain/book-address';
import { bookFault, type BookFault } from '@/domain/book-fault';
import { bookInJson, type BookInJson } from '@/domain/book-in-json';
import { BookSource, leftOutOf } from '@/domain/book-source';
import { publishedIn } from '@/domain/published';
import type { Fetched, SourceFailure } from '@/domain/source-failure';
import { BookRefused, changeBook } from './change-book';
import { db } from './db/database';
import { put } from './db/put';
import { fetchBook } from './fetch-book';
import { mayReadAll } from './host-access';
import { presentVersion } from './read-book';
import { sourceInForce } from './source-in-force';

/** What came of a look: `none`: no address is followed; `same`, `changed`: the book that is kept is the address's. */
export type Look = 'none' | 'same' | 'changed' | 'failed';

/** So many faults are kept: who has mended these looks again anyway. */
const MOST_FAULTS = 20;

/**
 * Asks the address that the routing book is followed from, and keeps what it has. Whatever goes wrong, the last good book
 * stays, and the source says what went wrong.
 * @param clock ms since 1970; asked before and after, since an answer takes its time
 */
export async function lookForBook(clock: () => number): Promise<Look> {
  const source = await sourceInForce(clock());
  if (source === null) return 'none';
  const fetched: Fetched = (await mayReadAll(bookOrigin(source.address)))
    ? await fetchBook(await asKept(source))
    : { kind: 'failed', what: 'no-access', status: null, retryAfterMs: null };
  const now = clock();
  if (fetched.kind === 'failed') {
    const { what, status, retryAfterMs } = fetched;
    return fail(source, what, now, { status, notBefore: retryAfterMs === null ? null : now + retryAfterMs });
  }
  try {
    return await take(source, fetched, now);
  } catch (error) {
    const refused = error instanceof BookRefused;
    if (!refused) console.warn('stafett: book', error instanceof Error ? error.name : 'not kept');
    return fail(source, refused ? 'faults' : 'not-kept', now, { faults: refused ? error.faults : [] });
  }
}

/**
 * What the server is told of the book that is kept: nothing where that is another than was taken from there (an older Stafett
 * let one change it, or its database was brought back). So it comes whole, and takes its place again.
 */
async function asKept(source: BookSource): Promise<BookSource> {
  return (await presentVersion()) === source.version ? source : { ...source, etag: null, lastModified: null };
}

/** The browser has given or taken back access to some host: looks where that is the book's, or says that it may not. */
export async function lookOnAccess(clock: () => number): Promise<void> {
  const source = await sourceInForce(clock());
  if (source === null) return;
  const mayNot = source.failure?.what === 'no-access';
  if ((await mayReadAll(bookOrigin(source.address))) === mayNot) await lookForBook(clock);
}

async function take(source: BookSource, fetched: Exclude<Fetched, { kind: 'failed' }>, now: number): Promise<Look> {
  const read = fetched.kind === 'text' ? bookIn(fetched.text) : null;
  return db.transaction('rw', db.book, db.bookVersions, db.bookStamp, db.bookSource, async () => {
    const present = await stillFollowed(source);
    if (present === null) return 'none';
    const good = { ...present, askedAt: now, goodAt: now, failure: null };
    if (fetched.kind === 'same' || read === null) {
      await put(db.bookSource, BookSource, good);
      return 'same';
    }
    const published = publishedIn(read.book);
    const before = await presentVersion();
    const name = published.by || bookHost(source.address);
    const how = source.by === 'policy' ? 'policy' : 'subscription';
    await changeBook(() => read.book, { name, how }, now);
    const { etag, lastModified } = fetched;
    const version = await presentVersion();
    await put(db.bookSource, BookSource, {
      ...good,
      etag,
      lastModified,
      version,
      published,
      leftOut: leftOutOf(read.leftOut),
    });
    return version === before ? 'same' : 'changed';
  });
}

/** As a file is read (book-text.ts), but for the lines, which the desk tells when asked: here they would be carried along. */
function bookIn(text: string): Exclude<BookInJson, { faults: unknown }> {
  let found: BookInJson;
  try {
    found = bookInJson(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new BookRefused([bookFault('json', [], error.message)]);
  }
  if ('faults' in found) throw new BookRefused(found.faults);
  return found;
}

async function fail(
  source: BookSource,
  what: SourceFailure,
  now: number,
  more: { status?: number | null; notBefore?: number | null; faults?: readonly BookFault[] },
): Promise<Look> {
  return db.transaction('rw', db.bookSource, async () => {
    const present = await stillFollowed(source);
    if (present === null) return 'none';
    const { status = null, notBefore = null, faults = [] } = more;
    const times = (present.failure?.times ?? 0) + 1;
    const since = present.failure?.since ?? now;
    const failure = { what, since, at: now, status, notBefore, times, faults: faults.slice(0, MOST_FAULTS) };
    await put(db.bookSource, BookSource, { ...present, askedAt: now, failure });
    return 'failed';
  });
}

/** Null: while the answer was awaited, somebody has left that address or chosen another. */
async function stillFollowed({ address, since }: BookSource): Promise<BookSource | null> {
  const present = await db.bookSource.get('source');
  return present?.address === address && present.since === since ? present : null;
}
