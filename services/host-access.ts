import { browser } from 'wxt/browser';
import { siteOrigin } from '@/domain/site-host';

/** Whether the browser lets Stafett read this host's pages now. */
export function mayRead(host: string): Promise<boolean> {
  return mayReadAll(siteOrigin(host));
}

/** The same for a match pattern, `https://*.zendesk.com/*`. */
export function mayReadAll(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [origin] });
}

/** Calls back whenever access to a site was given or taken back, here or in the browser's own settings. */
export function onAccessChanged(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}
