import type { Browser, BrowserContext, Page, Worker } from '@playwright/test';
import type { Devtools, Target } from './devtools';
import { listenTo } from './listen';
import { until } from './until';

/** The real side panels, one a window. */
export class SidePanels {
  private readonly known = new Map<number, Page>();
  private readonly connections: Browser[] = [];

  constructor(
    private readonly context: BrowserContext,
    private readonly devtools: Devtools,
    private readonly id: string,
    private readonly complaints: string[],
    private readonly worker: Worker,
  ) {}

  /** @param press what the agent does to open it; the toolbar icon when left out */
  async of(tab: Page, press = () => this.pressToolbarIcon(tab)): Promise<Page> {
    const windowId = await this.windowOf(tab);
    const known = this.known.get(windowId);
    if (known && !known.isClosed()) return known;
    await tab.bringToFront();
    const before = (await this.targets()).length;
    await this.iconOpensPanel();
    await until('a side panel that opens', async () => {
      await press();
      // Whoever could not be asked may not know yet that the icon opens the panel: then nothing happens.
      return until('it', async () => ((await this.targets()).length > before ? true : null), 2000).catch(() => null);
    });
    const panel = await until(`the side panel of window ${windowId}`, () => this.find(windowId));
    this.known.set(windowId, panel);
    listenTo(panel, this.complaints);
    return panel;
  }

  /** The panels are of no more use. */
  async letGo(): Promise<void> {
    await Promise.all(this.connections.splice(0).map((browser) => browser.close()));
  }

  /** Waits until the worker listens for the icon. One that hangs or is gone is not waited for. */
  private async iconOpensPanel(): Promise<void> {
    const told = async () => ((await this.worker.evaluate(() => chrome.action.onClicked.hasListeners())) ? true : null);
    const patience = new Promise((resolve) => setTimeout(resolve, 2000));
    await Promise.race([until('it', told, 2000).catch(() => null), patience]);
  }

  private async targets(): Promise<Target[]> {
    return (await this.devtools.targets()).filter(
      (each) => each.type === 'page' && each.url.endsWith(`${this.id}/sidepanel.html`),
    );
  }

  private async windowOf(tab: Page): Promise<number> {
    const session = await this.context.newCDPSession(tab);
    const { windowId } = await session.send('Browser.getWindowForTarget');
    await session.detach();
    return windowId;
  }

  async pressToolbarIcon(tab: Page): Promise<void> {
    const target = (await this.devtools.targets()).find((each) => each.type === 'tab' && each.url === tab.url());
    if (!target) throw new Error(`no tab target shows ${tab.url()}`);
    await this.devtools.send('Extensions.triggerAction', { id: this.id, targetId: target.targetId });
  }

  private async find(windowId: number): Promise<Page | null> {
    const browser = await this.devtools.connect();
    const pages = browser.contexts().flatMap((each) => each.pages());
    for (const page of pages.filter((each) => each.url().endsWith('/sidepanel.html'))) {
      const its = await page.evaluate(async () => (await chrome.windows.getCurrent()).id).catch(() => null);
      if (its === windowId) {
        this.connections.push(browser);
        return page;
      }
    }
    await browser.close();
    return null;
  }
}
