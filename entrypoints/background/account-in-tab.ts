import { browser } from 'wxt/browser';
import { FoundAccount } from '@/domain/found-account';
import type { Site } from '@/domain/site';
import { contentScript } from './content-script';

/** Whose account the page in a tab says that it is. Null: the page cannot be asked (an error page of the browser, say). */
export async function accountIn(tabId: number, helpdesk: string): Promise<FoundAccount | null> {
  const files = [contentScript(helpdesk, 'account')];
  const results = await browser.scripting.executeScript({ target: { tabId }, files }).catch(() => []);
  const found = FoundAccount.safeParse(results[0]?.result);
  return found.success ? found.data : null;
}

/**
 * Whether an own domain has been pointed at another account since the agent asked for it: its tickets must not be taken
 * for those of the first one, which have the same numbers. What cannot be told now is not taken for a change.
 */
export function isAnothers({ host, account }: Site, found: FoundAccount | null): boolean {
  if (found === null || 'fault' in found || found.at !== host || found.account === null) return false;
  return found.account !== account;
}
