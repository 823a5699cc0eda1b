import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The production build: browser tests never run the dev build, its manifest is another one. */
export const EXTENSION = join(import.meta.dirname, '../../../.output/chrome-mv3');

export interface LaunchOptions {
  /** port of the sandbox; every helpdesk host is led there and no other host can be reached */
  port: number;
  language?: 'en' | 'sv';
  dark?: boolean;
  headless?: boolean;
  /** a kept profile, to start again with the same data */
  profile?: string;
  extension?: string;
}

/** A real Chromium with the built extension. */
export interface Extension {
  context: BrowserContext;
  id: string;
  profile: string;
  /** Opens an address in a tab of the first window. */
  open(url: string): Promise<Page>;
  /** A tab in a window of its own. */
  openWindow(url: string): Promise<Page>;
  /** Opens the real side panel of this tab's window by the toolbar icon, and returns its page. */
  panel(tab: Page): Promise<Page>;
  /** A page of the extension in a tab: for looking at its data and for the options. */
  page(path: string): Promise<Page>;
  /** Stops the service worker, as the browser does when it likes. The next message starts a new one. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

export async function launch(options: LaunchOptions): Promise<Extension> {
  const { port, language = 'en', dark = false, headless = true, extension = EXTENSION } = options;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'stafett-')));
  const context = await chromium.launchPersistentContext(profile, {
    ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
    headless,
    viewport: null,
    colorScheme: dark ? 'dark' : 'light',
    env: { ...process.env, LANGUAGE: language === 'sv' ? 'sv_SE' : 'en_US' } as Record<string, string>,
    args: [
      '--no-sandbox',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP *.zendesk.com 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
      '--remote-debugging-port=0',
      '--enable-unsafe-extension-debugging',
      '--window-size=1440,900',
      `--lang=${language}`,
      ...(dark ? ['--force-dark-mode'] : []),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  const devtools = `http://127.0.0.1:${(await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')[0]}`;
  const first = context.pages()[0] ?? (await context.newPage());

  async function open(url: string): Promise<Page> {
    const tab = first.url() === 'about:blank' ? first : await context.newPage();
    await tab.goto(url);
    return tab;
  }

  async function openWindow(url: string): Promise<Page> {
    const cdp = await context.newCDPSession(first);
    const arrived = context.waitForEvent('page');
    await cdp.send('Target.createTarget', { url, newWindow: true });
    const tab = await arrived;
    await tab.waitForLoadState();
    return tab;
  }

  async function panel(tab: Page): Promise<Page> {
    await tab.bringToFront();
    const known = await panelsNow();
    const windowId = await windowOf(tab);
    // Playwright reaches pages by its own connection; side panels show only in a connection made after they opened.
    await triggerAction(await context.newCDPSession(tab), id, devtools, tab);
    return waitFor(async () => {
      for (const page of await panelsNow()) {
        const its = await page.evaluate(async () => (await chrome.windows.getCurrent()).id);
        if (its === windowId) return page;
      }
      return null;
    }, `a side panel in window ${windowId} (${known.length} known before)`);
  }

  async function windowOf(tab: Page): Promise<number> {
    const [running] = context.serviceWorkers();
    if (!running) throw new Error('the service worker is not running');
    return running.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({ active: true });
      const found = tabs.find((each) => each.url === url);
      if (!found) throw new Error(`no active tab shows ${url}`);
      return found.windowId;
    }, tab.url());
  }

  async function panelsNow(): Promise<Page[]> {
    const browser = await chromium.connectOverCDP(devtools);
    return browser.contexts().flatMap((each) => each.pages().filter((page) => page.url().endsWith('/sidepanel.html')));
  }

  async function page(path: string): Promise<Page> {
    const opened = await context.newPage();
    await opened.goto(`chrome-extension://${id}/${path}`);
    return opened;
  }

  let workers: CDPSession | null = null;
  async function stopWorker(): Promise<void> {
    if (!workers) {
      workers = await context.newCDPSession(await page('options.html'));
      await workers.send('ServiceWorker.enable');
    }
    await workers.send('ServiceWorker.stopAllWorkers');
  }

  async function close(): Promise<void> {
    await context.close();
    if (!options.profile) await rm(profile, { recursive: true, force: true });
  }

  return { context, id, profile, open, openWindow, panel, page, stopWorker, close };
}

async function triggerAction(cdp: CDPSession, id: string, devtools: string, tab: Page): Promise<void> {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
  const target = targetInfos.find((each) => each.type === 'tab' && each.url === tab.url());
  if (!target) throw new Error(`no tab target shows ${tab.url()}`);
  const browser = await chromium.connectOverCDP(devtools);
  const session = await browser.newBrowserCDPSession();
  // Not in Playwright's typed protocol: the Extensions domain is only there with --enable-unsafe-extension-debugging.
  await (session as unknown as { send(method: string, params: object): Promise<void> }).send('Extensions.triggerAction', {
    id,
    targetId: target.targetId,
  });
}

async function waitFor<T>(look: () => Promise<T | null>, what: string): Promise<T> {
  for (let tries = 0; tries < 60; tries += 1) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`did not see ${what}`);
}
