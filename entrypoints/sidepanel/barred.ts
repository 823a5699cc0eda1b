import { HELPDESKS, helpdeskOfHost } from '@/adapters';
import { siteOrigin } from '@/domain/site-host';
import { mayRead, mayReadAll } from '@/services/host-access';

/** A host that the agent uses Stafett on, and that the browser does not let it read (any more). */
export interface Barred {
  host: string;
  /** what to ask the browser for */
  origin: string;
}

/**
 * Whether a page is one that Stafett ought to read and may not: access was taken back in the browser's settings, or is given
 * only on a click. The address of such a page is hidden as well, so any page of an unknown address may be one.
 *
 * @param host the page's where it is known, and then only of a helpdesk's page
 */
export async function barredAt(tabId: number, host: string | null): Promise<Barred | null> {
  if (host !== null) return (await mayRead(host)) ? null : barred(host);
  const { usedHosts } = await import('@/services/used-hosts');
  const used = await usedHosts(tabId);
  for (const each of used) if (!(await mayRead(each))) return barred(each);
  return used.length > 0 ? null : neverAllowed();
}

/** Where Stafett has never been used: nothing, as long as there is a helpdesk that it may read. */
async function neverAllowed(): Promise<Barred | null> {
  for (const { hosts } of HELPDESKS) if (await mayReadAll(hosts)) return null;
  const [first] = HELPDESKS;
  return first ? { host: new URL(first.hosts.replace('*.', '')).hostname, origin: first.hosts } : null;
}

function barred(host: string): Barred {
  return { host, origin: helpdeskOfHost(host)?.hosts ?? siteOrigin(host) };
}
