import { Site } from '@/domain/site';
import { db } from './db/database';
import { put } from './db/put';

/** Stafett is used on this own domain from now on. The same host again replaces what was known of it. */
export async function keepSite(site: Site): Promise<void> {
  await put(db.sites, Site, site);
}

/** No longer. Cases stay: they belong to the account, whatever host they were read on. */
export async function dropSite(host: string): Promise<void> {
  await db.sites.delete(host);
}
