import { browser } from 'wxt/browser';
import { report } from './report';

/** Firefox's own; the types here are Chrome's. */
interface WithSidebar {
  sidebarAction: { toggle(): Promise<void> };
}

/**
 * The toolbar icon opens and closes the panel, and so does its key (in Firefox the key is the browser's own command).
 * Chrome could do it by itself (`openPanelOnActionClick`), but then does not let Stafett know the page's address, which
 * "Use Stafett on this site" needs. The panel has to be asked for before anything is awaited.
 */
export function openPanelOnDemand(): void {
  if (import.meta.env.FIREFOX) {
    const { sidebarAction } = browser as unknown as WithSidebar;
    browser.action.onClicked.addListener(() => void sidebarAction.toggle().catch(report('sidebar')));
  } else {
    chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: false }).catch(report('side panel'));
    browser.action.onClicked.addListener(({ windowId }) => {
      void openPanel(windowId);
      // A panel that was open already closes, or has something new to say of the page (see icon-pressed.ts).
      browser.runtime.sendMessage({ name: 'icon-pressed', body: { windowId } }).catch(() => undefined);
    });
  }
}

/**
 * The button in the page was pressed. Must be called before anything is awaited: the browser wants to see the agent's
 * click behind it. Firefox sees it only where the click was in a page of our own, so there the answer is the key that
 * opens the panel, which the button shows.
 *
 * @returns the key as the browser writes it, '' for none; null when the panel opens
 */
export async function openPanel(windowId: number | undefined): Promise<string | null> {
  if (import.meta.env.FIREFOX) {
    const commands = await browser.commands.getAll();
    return commands.find(({ name }) => name === '_execute_sidebar_action')?.shortcut ?? '';
  }
  if (windowId !== undefined) chrome.sidePanel.open({ windowId }).catch(report('side panel'));
  return null;
}
