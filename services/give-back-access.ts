import { browser } from 'wxt/browser';
import { bookOrigin } from '@/domain/book-address';
import { db } from './db/database';

/** What is not asked any more may not be read either, unless Stafett is used on that host. @param address of a routing book */
export async function giveBackAccess(address: string): Promise<void> {
  const { hostname } = new URL(address);
  const [site, source] = await Promise.all([db.sites.get(hostname), db.bookSource.get('source')]);
  if (site !== undefined || (source && bookOrigin(source.address) === bookOrigin(address))) return;
  // Rejects for a helpdesk's own host, which Stafett may read in any case.
  await browser.permissions.remove({ origins: [bookOrigin(address)] }).catch(() => false);
}
