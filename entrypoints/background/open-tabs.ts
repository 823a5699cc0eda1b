import { browser } from 'wxt/browser';
import { report } from './report';

const HELPDESK_TABS = 'https://*.zendesk.com/agent*';
const CONTENT_SCRIPTS = ['/content-scripts/helpdesk.js', '/content-scripts/reader.js'] as const;

/**
 * Helpdesk tabs that were open before Stafett was installed or updated get the content scripts now, so that the panel
 * works there at once. Not the guard: it must be there before the page's own scripts, so the panel says "reload".
 */
export async function joinOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: HELPDESK_TABS });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    await browser.scripting.executeScript({ target: { tabId: id }, files: [...CONTENT_SCRIPTS] }).catch(report('open tab'));
  }
}
