import type { CustomerRecord } from '@/domain/customer';
import { accountOfUser } from '@/domain/identity';

type Title = (helpdesk: string) => string;

/** An account as an agent calls it, `Freshdesk acme`. @param title a helpdesk's name as people write it */
export function accountName({ helpdesk, host }: { helpdesk: string; host: string }, title: Title): string {
  return `${title(helpdesk)} ${host.split('.')[0] ?? host}`;
}

/** The accounts that know a customer, each once, in the order in which they did. */
export function accountsOf({ users }: CustomerRecord, title: Title): string[] {
  return [...new Set(users.map((user) => accountName(accountOfUser(user.key), title)))];
}

/**
 * How a case is called among a customer's cases: by its number alone while all are in one account; with the helpdesk as
 * soon as there are two, and with the account too where both are of one helpdesk.
 */
export function caseNamer(
  { users }: CustomerRecord,
  title: Title,
): ((of: { helpdesk: string; host: string }) => string) | null {
  const accounts = users.map((user) => accountOfUser(user.key));
  if (new Set(accounts.map(({ helpdesk, host }) => `${helpdesk} ${host}`)).size < 2) return null;
  const helpdesks = new Set(accounts.map(({ helpdesk }) => helpdesk));
  const hosts = new Set(accounts.map(({ host }) => host));
  return (of) => (hosts.size > helpdesks.size ? accountName(of, title) : title(of.helpdesk));
}
