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

/** A tab that is going from one page to another has got there by then, or is on its way to a page that is not ours. In ms. */
const ARRIVED_IN = 1_000;

/** Puts the content script into the tabs that show these pages. */
export async function joinTabs(pages: string, helpdesk: HelpdeskName): Promise<void> {
  const join = async (tabId: number) => {
    await browser.scripting.executeScript({ target: { tabId }, files: [contentScript(helpdesk, 'early')] });
  };
  const joinLater = async (tabId: number) => {
    await new Promise((resolve) => setTimeout(resolve, ARRIVED_IN));
    if ((await shown(pages)).includes(tabId)) await join(tabId);
  };
  // One that refuses keeps no other waiting. A page that has the script already leaves it at that.
  for (const id of await shown(pages)) await join(id).catch(() => void joinLater(id).catch(report('open tab')));
}

async function shown(pages: string): Promise<number[]> {
  return (await browser.tabs.query({ url: pages })).flatMap(({ id }) => id ?? []);
}
