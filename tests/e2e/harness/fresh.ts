import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium, type Chromium, type Look } from './chromium';
import { EXTENSION, extensionIn, type Extension } from './extension';
import { FrontDoor } from './front-door';

/** Breaks a copy of the extension, in this folder. */
export type BreakIt = (folder: string) => Promise<void>;

/**
 * One browser after the other for the tests of a worker process. Starting a browser costs more than most tests, so it is
 * kept as long as the next test wants the same look; what a test could leave behind in it is taken away: tabs, windows,
 * cookies, what the helpdesk's pages have stored, permissions. The extension is each time loaded anew from a folder of
 * its own, which makes it another extension for the browser: nothing of an earlier one can be met.
 */
export class FreshBrowsers {
  private readonly door = FrontDoor.open();
  private kept: { chromium: Chromium; look: string } | null = null;

  /** @param port the sandbox of this test */
  async chromium(port: number, look: Look): Promise<Chromium> {
    const door = await this.door;
    door.leadTo(port);
    const wanted = JSON.stringify(look);
    if (this.kept?.look !== wanted) await this.end();
    if (!this.kept) {
      const playwright = { ignoreDefaultArgs: ['--disable-extensions'] };
      const chromium = await startChromium({ ...look, port: door.port, playwright });
      chromium.context.once('close', () => (this.kept = null));
      this.kept = { chromium, look: wanted };
    }
    return this.kept.chromium;
  }

  /** @param breakIt what goes wrong with the extension's files before it is loaded */
  async extension(port: number, look: Look, breakIt?: BreakIt | null): Promise<Extension> {
    const chromium = await this.chromium(port, look);
    const { context, devtools } = chromium;
    const folder = await mkdtemp(join(tmpdir(), 'stafett-extension-'));
    await cp(EXTENSION, folder, { recursive: true });
    await breakIt?.(folder);
    const started = context.waitForEvent('serviceworker');
    await devtools.send('Extensions.loadUnpacked', { path: folder });
    const { letGo, ...extension } = extensionIn(chromium, folder, await started);
    const close = async () => {
      await letGo().catch(() => undefined);
      await this.clean(chromium, extension.id);
      await rm(folder, { recursive: true, force: true });
    };
    return { ...extension, close };
  }

  /** Takes away what a test has left behind. A browser from which that cannot be done is not used again. */
  async clean(chromium: Chromium, id: string | null): Promise<void> {
    const { context, devtools, first } = chromium;
    try {
      if (first.isClosed()) throw new Error('without its first tab the browser has no window');
      const others = context.pages().filter((page) => page !== first);
      await Promise.all(others.map((page) => page.close()));
      await first.goto('about:blank');
      if (id) await devtools.send('Extensions.uninstall', { id });
      await context.clearCookies();
      await context.clearPermissions();
    } catch {
      await this.end();
    }
  }

  /** The browser ends; the next test starts another. */
  async end(): Promise<void> {
    const { kept } = this;
    this.kept = null;
    await kept?.chromium.close();
  }

  async close(): Promise<void> {
    await this.end();
    await (await this.door).close();
  }
}
