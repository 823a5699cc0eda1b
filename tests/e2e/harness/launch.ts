import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Devtools } from './devtools';
import { listen } from './listen';
import { SidePanels } from './side-panels';
import { WorkerWatch } from './worker-watch';

/**
 * The production build: browser tests never run the dev build, its manifest is another one. `EXTENSION` names a copy of it,
 * for when somebody builds while the tests run.
 */
export const EXTENSION = process.env['EXTENSION'] ?? join(import.meta.dirname, '../../../.output/chrome-mv3');

export interface LaunchOptions {
  /** port of the sandbox; every helpdesk host is led there and no other host can be reached */
  port: number;
  language?: 'en' | 'sv';
  dark?: boolean;
  headless?: boolean;
  /** a kept profile, to start again with the same data */
  profile?: string;
  extension?: string;
  /** more switches for the browser */
  args?: string[];
  /** more of Playwright's own launch options */
  playwright?: NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;
}

/** A real Chromium with the built extension. */
export interface Extension {
  context: BrowserContext;
  id: string;
  profile: string;
  /** What consoles of pages, panel and worker complained about so far: errors, exceptions, broken policies. */
  complaints: string[];
  /** Opens an address in a tab of the first window. */
  open(url: string): Promise<Page>;
  /** A tab in a window of its own. */
  openWindow(url: string): Promise<Page>;
  /** The real side panel of this tab's window; opened by the toolbar icon if it is not open yet. */
  panel(tab: Page, press?: () => Promise<void>): Promise<Page>;
  /** A page of the extension in a tab of its own. It becomes the window's active tab. */
  page(path: string): Promise<Page>;
  /** Stops the service worker, as the browser does when it likes. The next message starts a new one. */
  stopWorker(): Promise<void>;
  /** Reloads the extension under the open pages, as an update does. */
  reload(): Promise<void>;
  /** The browser dies at once, as in a crash: nothing is flushed, nobody is told. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export async function launch(options: LaunchOptions): Promise<Extension> {
  const { port, language = 'en', dark = false, headless = true, extension = EXTENSION } = options;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'stafett-')));
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const context = await chromium.launchPersistentContext(profile, {
    ...options.playwright,
    ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
    headless,
    viewport: null,
    colorScheme: dark ? 'dark' : 'light',
    env: { ...process.env, LANGUAGE: language === 'sv' ? 'sv_SE' : 'en_US' },
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
      ...(options.args ?? []),
    ],
  });
  const complaints: string[] = [];
  listen(context, complaints);
  const started = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(started.url()).host;
  const devtools = await Devtools.of(context, profile);
  const panels = new SidePanels(context, devtools, id, complaints);
  const first = context.pages()[0] ?? (await context.newPage());

  async function open(url: string): Promise<Page> {
    const tab = first.url() === 'about:blank' ? first : await context.newPage();
    await tab.goto(url);
    return tab;
  }

  async function openWindow(url: string): Promise<Page> {
    const arrived = context.waitForEvent('page');
    await devtools.newWindow('about:blank');
    const tab = await arrived;
    await tab.goto(url);
    return tab;
  }

  async function page(path: string): Promise<Page> {
    const opened = await context.newPage();
    await opened.goto(`chrome-extension://${id}/${path}`);
    return opened;
  }

  async function close(): Promise<void> {
    await context.close();
    if (!options.profile) await rm(profile, { recursive: true, force: true });
  }

  const panel = (tab: Page, press?: () => Promise<void>) => panels.of(tab, press);
  const watch = new WorkerWatch(context, first);
  const stopWorker = () => watch.stop();
  const reload = async () => {
    await devtools.send('Extensions.loadUnpacked', { path: extension });
    await watch.running();
  };
  const kill = () => devtools.kill(context);
  return { context, id, profile, complaints, open, openWindow, panel, page, stopWorker, reload, kill, close };
}
