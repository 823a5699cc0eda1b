import { browser } from 'wxt/browser';
import { report } from './report';

const HELPDESK_TABS = 'https://*.zendesk.com/agent*';
const EARLY = '/content-scripts/helpdesk.js';

/**
 * Helpdesk tabs that were open before Stafett was installed or updated get the content script now, so that the panel works
 * there at once. Not the guard: it must be there before the page's own scripts, so the panel says "reload".
 */
export async function joinOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: HELPDESK_TABS });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    await browser.scripting.executeScript({ target: { tabId: id }, files: [EARLY] }).catch(report('open tab'));
  }
}
