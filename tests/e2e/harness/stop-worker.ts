import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/**
 * Stops the extension's service worker at once and waits until the browser says that it is stopped. What it had not
 * finished is lost, as when the browser stops it. (Playwright keeps its worker object; it never learns of this.)
 *
 * @param tab any tab that stays open
 */
export function workerStopper(context: BrowserContext, tab: Page): () => Promise<void> {
  let session: Promise<CDPSession> | null = null;
  let running = false;
  let stopped = (): void => undefined;

  async function enable(): Promise<CDPSession> {
    const opened = await context.newCDPSession(tab);
    opened.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const version of versions) running = version.runningStatus !== 'stopped';
      if (!running) stopped();
    });
    await opened.send('ServiceWorker.enable');
    return opened;
  }

  return async () => {
    session ??= enable();
    const devtools = await session;
    const gone = new Promise<void>((resolve) => {
      stopped = resolve;
    });
    await devtools.send('ServiceWorker.stopAllWorkers');
    if (running) await gone;
  };
}
