import { db } from './db/database';

/**
 * The hosts on which this agent uses Stafett: the one that this tab has last shown a case of first, then the accounts, the
 * latest seen first, then own domains. A handful; empty where Stafett has never been used.
 */
export async function usedHosts(tabId: number): Promise<string[]> {
  const [tab, accounts, sites] = await Promise.all([db.tabs.get(tabId), db.accounts.toArray(), db.sites.toArray()]);
  const seen = accounts.sort((a, b) => b.seenAt - a.seenAt).map(({ host }) => host);
  return [...new Set([...(tab ? [tab.host] : []), ...seen, ...sites.map(({ host }) => host)])];
}
