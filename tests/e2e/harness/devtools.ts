import { chromium, type Browser, type BrowserContext, type CDPSession } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './until';

export interface Target {
  targetId: string;
  type: string;
  url: string;
}

type Send = (method: string, params?: object) => Promise<unknown>;

/** The browser's own debugging door, for what Playwright has no words for: side panels, windows, workers, a crash. */
export class Devtools {
  private constructor(
    readonly url: string,
    private readonly session: CDPSession,
  ) {}

  static async of(context: BrowserContext, profile: string): Promise<Devtools> {
    const port = await until('the debugging port', async () => {
      const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
      return text.split('\n')[0] || null;
    });
    const url = `http://127.0.0.1:${port}`;
    const browser = context.browser();
    if (!browser) throw new Error('the browser is not ours');
    return new Devtools(url, await browser.newBrowserCDPSession());
  }

  /** A connection that sees every page that is open now: side panels show only in one made after they opened. */
  connect(): Promise<Browser> {
    // Or this connection would show every page of the browser in light colours, whatever the browser's own are.
    return chromium.connectOverCDP(this.url, { noDefaults: true });
  }

  /** Some domains are not in Playwright's typed protocol. */
  async send<T>(method: string, params: object = {}): Promise<T> {
    return (await (this.session as unknown as { send: Send }).send(method, params)) as T;
  }

  async targets(): Promise<Target[]> {
    const { targetInfos } = await this.send<{ targetInfos: Target[] }>('Target.getTargets', { filter: [{}] });
    return targetInfos;
  }

  async newWindow(url: string): Promise<void> {
    await this.send('Target.createTarget', { url, newWindow: true });
  }

  async kill(context: BrowserContext): Promise<void> {
    const { processInfo } = await this.send<{ processInfo: { type: string; id: number }[] }>(
      'SystemInfo.getProcessInfo',
    );
    const browser = processInfo.find((each) => each.type === 'browser');
    if (!browser) throw new Error('no browser process');
    const gone = context.waitForEvent('close');
    process.kill(browser.id, 'SIGKILL');
    await gone;
  }
}
