import { tabsOfHost } from '@/services/tabs-of-host';
import { tellTab } from './tell-tab';

/** Tells the tabs of an account that the outbox has something for them. */
export async function tellHost(host: string): Promise<void> {
  for (const tabId of await tabsOfHost(host)) await tellTab(tabId, 'outbox', null);
}
