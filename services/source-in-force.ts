import { BookSource } from '@/domain/book-source';
import { db } from './db/database';
import { put } from './db/put';
import { readPolicy } from './read-policy';

/** An address that nobody has asked yet. */
export function newSource(address: string, by: BookSource['by'], since: number): BookSource {
  return {
    ...{ id: 'source', address, by, since },
    ...{ etag: null, lastModified: null, version: null, askedAt: null, goodAt: null, published: null, failure: null },
  };
}

/**
 * Where the routing book comes from: the organisation's address before one's own. What is kept is made to agree: a policy's
 * address takes the place of another, and one that the policy no longer says is followed no more; the book stays. Null:
 * from nowhere.
 */
export async function sourceInForce(now: number): Promise<BookSource | null> {
  const { policy } = await readPolicy();
  const wanted = policy.bookAddress;
  return db.transaction('rw', db.bookSource, async () => {
    const known = (await db.bookSource.get('source')) ?? null;
    if (wanted === null) {
      if (known?.by !== 'policy') return known;
      await db.bookSource.delete('source');
      return null;
    }
    if (known?.address === wanted && known.by === 'policy') return known;
    // The same address chosen by the agent before: what is known of it stays true.
    const source = known?.address === wanted ? { ...known, by: 'policy' as const } : newSource(wanted, 'policy', now);
    await put(db.bookSource, BookSource, source);
    return source;
  });
}
