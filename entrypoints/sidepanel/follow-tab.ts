import { browser } from 'wxt/browser';
import { helpdeskFor } from '@/adapters';

/** The active tab of the panel's own window. */
export interface FollowedTab {
  tabId: number;
  windowId: number;
  /** an agent's page of a helpdesk; addresses of other pages are not even known to us */
  isHelpdesk: boolean;
}

/**
 * Calls back with the active tab of the window that this panel belongs to: now, whenever another tab becomes active, and
 * when the tab goes to or from a helpdesk. A late answer about an earlier tab is dropped.
 */
export async function followActiveTab(show: (tab: FollowedTab) => void): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  if (windowId === undefined) throw new Error('the panel has no window');
  let asked = 0;
  let shown: FollowedTab | null = null;

  const look = async () => {
    const mine = ++asked;
    const [tab] = await browser.tabs.query({ active: true, windowId });
    if (mine !== asked || tab?.id === undefined) return;
    const url = URL.parse(tab.url ?? ''); // not known for pages that Stafett may not read
    const isHelpdesk = url !== null && helpdeskFor(url) !== null;
    if (shown?.tabId === tab.id && shown.isHelpdesk === isHelpdesk) return;
    shown = { tabId: tab.id, windowId, isHelpdesk };
    show(shown);
  };
  const lookAgain = () => void look().catch((error: unknown) => console.warn('stafett: active tab', error));
  browser.tabs.onActivated.addListener((active) => active.windowId === windowId && lookAgain());
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (tabId === shown?.tabId && (change.url !== undefined || change.status === 'complete')) lookAgain();
  });
  browser.tabs.onReplaced.addListener(lookAgain);
  browser.tabs.onAttached.addListener(lookAgain);
  browser.tabs.onDetached.addListener(lookAgain);
  await look();
}
