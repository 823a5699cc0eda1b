import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import type { ToHelpdesk } from '@/domain/messages';

type Tells = (typeof ToHelpdesk)['tell'];

/**
 * Tells a helpdesk tab's content script something. By one-shot message and not over the tab's port: after the background
 * was stopped there is no port until the tab asks something, and the tab must be reached all the same. Nobody waits for
 * the tab to have heard it: one that is frozen, or stands at an alert of the page, would keep all others waiting.
 */
export function tellTab<Name extends keyof Tells>(tabId: number, name: Name, body: z.input<Tells[Name]>): void {
  browser.tabs.sendMessage(tabId, { name, body }, { frameId: 0 }).catch(() => {
    // the tab has been closed, or its content script belongs to an earlier Stafett
  });
}
