import { browser } from 'wxt/browser';
import { agentPages, HELPDESKS } from '@/adapters';
import type { HelpdeskName } from '@/domain/case-key';
import { contentScript } from './content-script';
import { report } from './report';
import { registerSites, sitePages, usableSites } from './site-scripts';

const JOINED = 'joinedOpenTabs';

/**
 * Helpdesk tabs that were open before Stafett was installed, updated or enabled again get the content script now, so that
 * the panel works there at once. Not the guard: it must be there before the page's own scripts, so the panel says "reload".
 * Once: session storage is emptied at exactly these moments, and kept when the background is stopped.
 *
 * @returns whether this was the time
 */
export async function joinOpenTabs(): Promise<boolean> {
  if ((await browser.storage.session.get(JOINED))[JOINED]) return false;
  await browser.storage.session.set({ [JOINED]: true });
  await registerSites().catch(report('own domains'));
  await joinAllTabs();
  return true;
}

/** Access to a helpdesk or an own domain may have been given back: its open tabs need not wait for being reloaded. */
export function joinTabsOnAccess(): void {
  browser.permissions.onAdded.addListener(() => void joinAllTabs().catch(report('open tabs')));
}

async function joinAllTabs(): Promise<void> {
  for (const helpdesk of HELPDESKS) await joinTabs(agentPages(helpdesk), helpdesk.name);
  for (const site of await usableSites()) {
    const pages = sitePages(site);
    if (pages !== null) await joinTabs(pages, site.helpdesk);
  }
}

/** Puts the content script into the tabs that show these pages. */
export async function joinTabs(pages: string, helpdesk: HelpdeskName): Promise<void> {
  const files = [contentScript(helpdesk, 'early')];
  for (const { id } of await browser.tabs.query({ url: pages })) {
    if (id === undefined) continue;
    await browser.scripting.executeScript({ target: { tabId: id }, files }).catch(report('open tab'));
  }
}
