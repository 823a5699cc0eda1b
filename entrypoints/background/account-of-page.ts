import { helpdeskOfHost } from '@/adapters';
import type { HelpdeskName } from '@/domain/case-key';
import { mayWorkAt } from '@/domain/policy';
import { readPolicy } from '@/services/read-policy';
import { readSite } from '@/services/read-sites';

/** Which account the pages at a host belong to. */
export interface PageAccount {
  helpdesk: HelpdeskName;
  /** the account's canonical host */
  host: string;
}

/**
 * A helpdesk's own host is the account's canonical one; an own domain is what it was recognised as. Null: neither, or one
 * where the organisation does not let Stafett work: its pages get no more of Stafett and are not heard.
 */
export async function accountOfPage(hostname: string): Promise<PageAccount | null> {
  const [account, { policy }] = await Promise.all([accountAt(hostname), readPolicy()]);
  return account && mayWorkAt(policy, hostname, account.host) ? account : null;
}

async function accountAt(hostname: string): Promise<PageAccount | null> {
  const own = helpdeskOfHost(hostname);
  if (own) return { helpdesk: own.name, host: hostname };
  const site = await readSite(hostname);
  return site && { helpdesk: site.helpdesk, host: site.account };
}
