import { helpdeskOfHost } from '@/adapters';
import type { HelpdeskName } from '@/domain/case-key';
import { readSite } from '@/services/read-sites';

/** Which account the pages at a host belong to. */
export interface PageAccount {
  helpdesk: HelpdeskName;
  /** the account's canonical host */
  host: string;
}

/** A helpdesk's own host is the account's canonical one; an own domain is what it was recognised as. Null: neither. */
export async function accountOfPage(hostname: string): Promise<PageAccount | null> {
  const own = helpdeskOfHost(hostname);
  if (own) return { helpdesk: own.name, host: hostname };
  const site = await readSite(hostname);
  return site && { helpdesk: site.helpdesk, host: site.account };
}
