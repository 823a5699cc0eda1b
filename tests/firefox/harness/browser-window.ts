import type { Browser, Page } from 'puppeteer-core';

/** WebDriver BiDi as Puppeteer speaks it: it has no public way to send what it does not know. */
interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
  emit(event: string, params: object): void;
}

interface Context {
  context: string;
  clientWindow: string;
}

/** WebDriver's name for what a page is shown in. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

/** Firefox's own window, with the rights of the browser's own code: its sidebar, its add-ons, its console. */
export class BrowserWindow {
  private constructor(
    private readonly connection: Connection,
    private readonly context: Context,
  ) {}

  static async of(browser: Browser): Promise<BrowserWindow> {
    const { connection } = browser as unknown as { connection: Connection };
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [context] = (result as { contexts: Context[] }).contexts;
    if (!context) throw new Error('Firefox has no window');
    return new BrowserWindow(connection, context);
  }

  /** Runs this text there. @returns what it gives, by way of JSON */
  async run<T>(code: string): Promise<T> {
    const { result } = await this.connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (async () => { ${code} })()) ?? 'null')()`,
      target: { context: this.context.context },
      awaitPromise: true,
      userActivation: true,
    });
    const { type, result: value, exceptionDetails } = result as Evaluated;
    if (type === 'exception') throw new Error(`in Firefox's window: ${exceptionDetails?.text}`);
    return JSON.parse(value?.value ?? 'null') as T;
  }

  /** The words in the page, those in its closed shadow roots too, which the page itself does not see. */
  async wordsIn(tab: Page): Promise<string> {
    const { result } = await this.connection.send('script.callFunction', {
      functionDeclaration: '() => document.documentElement',
      target: { context: contextOf(tab) },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
    });
    return JSON.stringify(result);
  }

  /** Makes Puppeteer believe that a tab with this id has appeared. */
  announce(id: string, url: string): void {
    const { clientWindow } = this.context;
    const shape = { userContext: 'default', originalOpener: null, parent: null, children: null };
    this.connection.emit('browsingContext.contextCreated', { context: id, url, clientWindow, ...shape });
  }
}

interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text: string };
}
