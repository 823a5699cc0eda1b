import { defineContentScript } from 'wxt/utils/define-content-script';
import { takeFromEarly } from '@/adapters/tab/early';
import { startTab } from '@/adapters/tab/tab';
import { browser } from '@/utils/platform';
import { api as apiOn } from '#helpdesk/api';

/**
 * The late part of a helpdesk tab: reads the ticket, and writes to it what the outbox asks for. The background puts it into
 * the page when the early part asks for it, once the page is drawn.
 */
export default defineContentScript({
  registration: 'runtime', // without `matches`, which would ask for hosts of its own
  async main() {
    const early = takeFromEarly();
    if (!early) return;
    const { helpdesk, ask, signal } = early;
    const { origin, hostname } = location;
    // On an own domain only the background knows which account this is. Until it has said so, nothing is read or held.
    const host = helpdesk.isOwnHost(hostname) ? hostname : (await ask('account', null)).host;
    const api = apiOn({ origin, host, fetch: fetch.bind(window) });
    const tab = startTab({ ...early, host, window, api }, signal);
    early.joined(tab);

    // One-shot messages from the background; only our own extension can send them to a content script.
    const hear = (message: { name?: unknown }) => {
      if (message.name === 'outbox') tab.deliver();
      if (message.name === 'refresh') tab.look();
    };
    browser.runtime.onMessage.addListener(hear);
    signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(hear));
  },
});
