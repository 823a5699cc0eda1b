import type { CDPSession } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { EXTENSION } from '../e2e/harness/launch';
import type { Bench } from './row';

const FOLDER = fileURLToPath(new URL('bare', import.meta.url));

/** Without this the browser takes the bare extension and then silently leaves it out. The last such switch counts. */
export const ALLOW_BARE = `--disable-extensions-except=${EXTENSION},${FOLDER}`;

type Send = (method: 'Extensions.loadUnpacked' | 'Extensions.uninstall', params: object) => Promise<{ id: string }>;

/**
 * An extension that does nothing and answers pings (bare/), in the same browser until the row is measured.
 * Only pages opened after this have its content script. @returns its id
 */
export async function bareExtension(bench: Bench): Promise<string> {
  const browser = bench.extension.context.browser();
  if (!browser) throw new Error('the browser is not ours');
  const session: CDPSession = await browser.newBrowserCDPSession();
  // Not in Playwright's typed protocol: the Extensions domain is only there with --enable-unsafe-extension-debugging.
  const send = session.send.bind(session) as unknown as Send;
  const { id } = await send('Extensions.loadUnpacked', { path: FOLDER });
  bench.afterwards(async () => {
    await send('Extensions.uninstall', { id });
    await session.detach();
  });
  return id;
}
