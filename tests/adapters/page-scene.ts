import { afterEach } from 'vitest';
import type { HelpdeskPage, SubmitIntent } from '@/adapters/helpdesk';
import { everyElement, fixturesOf, load, type LoadedPage } from './load-fixture';
import { pageOn } from './parts';

// Pages that are shown in a window of their own, closed after every test.

/** A page that is open and goes on living: what the helpdesk does to it, as verbs. */
export class OpenPage {
  readonly loaded: LoadedPage;
  readonly page: HelpdeskPage;
  readonly leave = new AbortController();

  constructor(name: string, helpdesk: string) {
    const fixture = fixturesOf(helpdesk).find((one) => one.name === name);
    if (!fixture) throw new Error(`no fixture ${name}`);
    this.loaded = load(fixture);
    this.page = pageOn(helpdesk)(this.loaded.document);
  }

  get document(): Document {
    return this.loaded.document;
  }

  find(css: string): HTMLElement {
    const element = everyElement(this.document).find((one) => one.matches(css));
    if (!element) throw new Error(`not on the page: ${css}`);
    return element as HTMLElement;
  }

  /** Two frames, so that everything that waits for one has run. */
  async settle(): Promise<void> {
    for (let n = 0; n < 2; n += 1) {
      await new Promise((resolve) => this.loaded.window.requestAnimationFrame(resolve));
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  /** Stands in the way like the content script: the first event that is a save is stopped and returned. */
  stopNext(): Promise<SubmitIntent> {
    return new Promise((resolve) => {
      const stop = (event: Event) => {
        const intent = this.page.submitIntent(event);
        if (!intent) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        resolve(intent);
      };
      for (const type of ['click', 'keydown', 'submit']) this.document.addEventListener(type, stop, { capture: true });
    });
  }

  press(init: Partial<KeyboardEventInit>, target: Element = this.document.body): void {
    const keys = { ctrlKey: true, altKey: true, bubbles: true, cancelable: true, ...init };
    const { KeyboardEvent } = this.loaded.window;
    target.dispatchEvent(new KeyboardEvent('keydown', keys as object) as unknown as Event);
  }

  /** What this key would be taken for. */
  meaning(init: Partial<KeyboardEventInit>): string | null {
    let intent: SubmitIntent | null = null;
    const listen = (event: Event) => (intent = this.page.submitIntent(event));
    this.document.addEventListener('keydown', listen, { once: true, capture: true });
    this.press(init);
    return (intent as SubmitIntent | null)?.ticketId ?? null;
  }
}

const open: OpenPage[] = [];
export function opened(name: string, helpdesk = 'zendesk'): OpenPage {
  const page = new OpenPage(name, helpdesk);
  open.push(page);
  return page;
}
afterEach(async () => {
  for (const page of open.splice(0)) {
    page.leave.abort();
    await page.loaded.window.happyDOM.close();
  }
});

export const FIELD = '[data-test-id="ticket-4711-standard-layout"] [data-test-id="assignee-field"]';
