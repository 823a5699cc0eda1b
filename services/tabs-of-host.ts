import { db } from './db/database';

/** Ids of the tabs that have shown pages of this account, whatever they show now. A handful: the table is read whole. */
export async function tabsOfHost(host: string): Promise<number[]> {
  const tabs = await db.tabs.toArray();
  return tabs.filter((tab) => tab.host === host).map((tab) => tab.tabId);
}
