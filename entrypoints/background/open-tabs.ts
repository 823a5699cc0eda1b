import { browser } from 'wxt/browser';
import { agentPages, HELPDESKS } from '@/adapters';
import { contentScript } from './content-script';
import { report } from './report';

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
  for (const helpdesk of HELPDESKS) {
    const files = [contentScript(helpdesk.name, 'early')];
    for (const { id } of await browser.tabs.query({ url: agentPages(helpdesk) })) {
      if (id === undefined) continue;
      await browser.scripting.executeScript({ target: { tabId: id }, files }).catch(report('open tab'));
    }
  }
  return true;
}
