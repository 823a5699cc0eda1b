import { BookSource } from '@/domain/book-source';
import { db } from './db/database';
import { put } from './db/put';
import { giveBackAccess } from './give-back-access';
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
 * address takes the place of another, whose host may not be read any more then; one that the policy no longer says is
 * followed no more, and the book stays. Its leave stays too, until everything is erased: a browser that has just been started
 * may not know its policy yet, and nobody should have to allow the same address every morning. Null: from nowhere.
 */
export async function sourceInForce(now: number): Promise<BookSource | null> {
  const { policy } = await readPolicy();
  const wanted = policy.bookAddress;
  const { source, before } = await db.transaction('rw', db.bookSource, async () => {
    const known = (await db.bookSource.get('source')) ?? null;
    if (wanted === null) {
      if (known?.by !== 'policy') return { source: known, before: null };
      await db.bookSource.delete('source');
      return { source: null, before: null };
    }
    if (known?.address === wanted && known.by === 'policy') return { source: known, before: null };
    // The same address chosen by the agent before: what is known of it stays true.
    const next = known?.address === wanted ? { ...known, by: 'policy' as const } : newSource(wanted, 'policy', now);
    await put(db.bookSource, BookSource, next);
    return { source: next, before: known };
  });
  if (before !== null) await giveBackAccess(before.address);
  return source;
}
