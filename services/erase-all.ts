import { db } from './db/database';
import { giveBackAccess } from './give-back-access';
import { sourceInForce } from './source-in-force';

/**
 * Forgets everything: all tables, settings included. The browser's leave for the routing book's host goes back, since nobody
 * would know of it any more; but not where the organisation's policy has the book followed from there.
 */
export async function eraseAll(now: number): Promise<void> {
  const source = await db.transaction('rw', db.tables, async () => {
    const followed = await db.bookSource.get('source');
    await Promise.all(db.tables.map((table) => table.clear()));
    return followed;
  });
  await sourceInForce(now);
  if (source) await giveBackAccess(source.address);
}
