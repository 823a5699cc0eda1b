import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** The extension's service worker as the browser sees it. (Playwright never learns that a worker was stopped.) */
export class WorkerWatch {
  private session: Promise<CDPSession> | null = null;
  private status = 'unknown';
  private waiting: (() => void)[] = [];

  /** @param tab any tab that stays open */
  constructor(
    private readonly context: BrowserContext,
    private readonly tab: Page,
  ) {}

  /** Stops it at once and waits until it is stopped. What it had not finished is lost, as when the browser stops it. */
  async stop(): Promise<void> {
    const devtools = await this.open();
    await devtools.send('ServiceWorker.stopAllWorkers');
    await this.until('stopped');
  }

  /** Resolves when it runs. */
  async running(): Promise<void> {
    await this.open();
    await this.until('running');
  }

  private async until(wanted: string): Promise<void> {
    while (this.status !== wanted) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private open(): Promise<CDPSession> {
    return (this.session ??= this.enable());
  }

  private async enable(): Promise<CDPSession> {
    const opened = await this.context.newCDPSession(this.tab);
    opened.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      this.status = versions.at(-1)?.runningStatus ?? this.status;
      for (const look of this.waiting.splice(0)) look();
    });
    await opened.send('ServiceWorker.enable');
    return opened;
  }
}
