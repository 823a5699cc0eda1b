import type { Site } from '@/domain/site';
import { db } from './db/database';

/** The accounts' own domains that agents use Stafett on in this browser, by name. A handful. */
export async function readSites(): Promise<Site[]> {
  return db.sites.orderBy('host').toArray();
}

/** Which account an own domain belongs to; null for a host that nobody has asked for. */
export async function readSite(host: string): Promise<Site | null> {
  return (await db.sites.get(host)) ?? null;
}
