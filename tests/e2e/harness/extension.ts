import type { BrowserContext, Page, Worker } from '@playwright/test';
import { join } from 'node:path';
import type { Book } from '../../../domain/book';
import type { Chromium } from './chromium';
import { listen } from './listen';
import { SidePanels } from './side-panels';
import { ownPage } from './own-page';
import { stored, type Stored, writable } from './stored';
import { veteran, writeVeteran } from './veteran';
import { WorkerWatch } from './worker-watch';

/**
 * The production build: browser tests never run the dev build, its manifest is another one. `EXTENSION` names a copy of it,
 * for when somebody builds while the tests run.
 */
export const EXTENSION = process.env['EXTENSION'] ?? join(import.meta.dirname, '../../../.output/chrome-mv3');

/** The built extension in a real Chromium. */
export interface Extension {
  context: BrowserContext;
  id: string;
  profile: string;
  /** What consoles of pages, panel and worker complained about so far: errors, exceptions, broken policies. */
  complaints: string[];
  /** Everything that the extension has stored, read by a page of its own that nobody sees. */
  stored(): Promise<Stored>;
  /** Resolves when everything that is stored can be written: nothing that was begun before is left. */
  writable(): Promise<void>;
  /** The agent of this name may be stopped as often as there is a reason. `more`: what else the lead has decided, now. */
  makeVeteran(name: string, more?: Partial<Book>): Promise<void>;
  /** Opens an address in a tab of the first window. */
  open(url: string): Promise<Page>;
  /** A tab in a window of its own. */
  openWindow(url: string): Promise<Page>;
  /** The real side panel of this tab's window; opened by the toolbar icon if it is not open yet. */
  panel(tab: Page, press?: () => Promise<void>): Promise<Page>;
  /** Presses Stafett's icon in the toolbar, with this tab in front. */
  pressIcon(tab: Page): Promise<void>;
  /** A page of the extension in a tab of its own. It becomes the window's active tab. */
  page(path: string): Promise<Page>;
  /** Stops the service worker, as the browser does when it likes. The next message starts a new one. */
  stopWorker(): Promise<void>;
  /** Reloads the extension under the open pages, as an update does. */
  reload(): Promise<void>;
  /** The browser dies at once, as in a crash: nothing is flushed, nobody is told. */
  kill(): Promise<void>;
  /** The tests of this browser are over, as far as they concern this extension. */
  close(): Promise<void>;
}

type LoadedExtension = Omit<Extension, 'close'> & {
  /** Ends what the harness itself keeps open. */
  letGo(): Promise<void>;
};

/**
 * What a test can do with an extension that has just been loaded.
 * @param folder where it was loaded from
 */
export function extensionIn(chromium: Chromium, folder: string, worker: Worker): LoadedExtension {
  const { context, profile, devtools, first } = chromium;
  const id = new URL(worker.url()).host;
  const complaints: string[] = [];
  listen(context, complaints);
  const panels = new SidePanels(context, devtools, id, complaints, worker);
  const own = ownPage(context, devtools, id);
  const watch = new WorkerWatch(context, first);

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

  return {
    context,
    id,
    profile,
    complaints,
    stored: async () => stored(await own()),
    writable: async () => writable(await own()),
    makeVeteran: async (name, more) => (await own()).evaluate(writeVeteran, veteran(name, more)),
    open,
    openWindow,
    page,
    panel: (tab, press) => panels.of(tab, press),
    pressIcon: (tab) => panels.pressToolbarIcon(tab),
    stopWorker: () => watch.stop(),
    async reload() {
      await devtools.send('Extensions.loadUnpacked', { path: folder });
      await watch.running();
    },
    kill: () => devtools.kill(context),
    letGo: () => panels.letGo(),
  };
}
