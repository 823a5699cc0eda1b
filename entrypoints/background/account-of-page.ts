import { helpdeskOfHost } from '@/adapters';

/** Which account the pages at a host belong to. */
export interface PageAccount {
  /** the helpdesk's name */
  helpdesk: string;
  /** the account's canonical host */
  host: string;
}

/** A helpdesk's own host is the account's canonical one. Null: Stafett has no business there. */
export async function accountOfPage(hostname: string): Promise<PageAccount | null> {
  const own = helpdeskOfHost(hostname);
  return own && { helpdesk: own.name, host: hostname };
}
