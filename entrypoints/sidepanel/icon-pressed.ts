import { browser } from 'wxt/browser';

/** A press this soon after the panel was made is the one that opened it, in ms. */
const OPENED_BY_IT = 1_000;

/**
 * Stafett's icon was pressed while this panel was open: closes it, unless the press has told something new about the page
 * (its address, which the browser tells only then).
 *
 * @param look looks again at the tab; resolves with whether there is something new
 */
export function closeOnIcon(windowId: number, look: () => Promise<boolean>): void {
  browser.runtime.onMessage.addListener((message: unknown, { id }) => {
    const { name, body } = (message ?? {}) as { name?: unknown; body?: { windowId?: unknown } };
    if (id !== browser.runtime.id || name !== 'icon-pressed' || body?.windowId !== windowId) return undefined;
    if (performance.now() < OPENED_BY_IT) return undefined;
    look().then(
      (isNews) => !isNews && window.close(),
      () => window.close(),
    );
    return undefined;
  });
}
