import type { BrowserContext, Page } from '@playwright/test';
import type { Devtools } from './devtools';

/**
 * A page in the extension's origin that runs none of its code and never comes to the front: whoever looks at the store
 * through it disturbs nothing. @returns opens it when it is first asked for, and again after it has gone
 */
export function ownPage(context: BrowserContext, devtools: Devtools, id: string): () => Promise<Page> {
  const url = `chrome-extension://${id}/manifest.json`;
  let page: Promise<Page> | null = null;

  async function open(): Promise<Page> {
    const arrived = context.waitForEvent('page', (each) => each.url() === url);
    await devtools.send('Target.createTarget', { url, background: true });
    return arrived;
  }

  return async () => {
    if (page && (await page).isClosed()) page = null;
    return (page ??= open());
  };
}
