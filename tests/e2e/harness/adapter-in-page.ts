import type { Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { HelpdeskPage, ShownHolder, SubmitIntent } from '../../../adapters/helpdesk';

interface InPage {
  page: HelpdeskPage;
  stopped: SubmitIntent[];
  changes: number;
}
declare global {
  interface Window {
    stafett: InPage;
  }
}

const scripts = new Map<string, Promise<string>>();

/** A helpdesk's page side as one script that leaves `window.stafett`: the adapter alone, without the extension. */
export function adapterScript(helpdesk: string): Promise<string> {
  const script = scripts.get(helpdesk) ?? bundle(helpdesk);
  scripts.set(helpdesk, script);
  return script;
}

async function bundle(helpdesk: string): Promise<string> {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      lib: { entry: `adapters/${helpdesk}/page.ts`, formats: ['iife'], name: 'adapter', fileName: 'adapter' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const [chunk] = output && 'output' in output ? output.output : [];
  if (!chunk || !('code' in chunk)) throw new Error('the adapter was not built');
  return `${chunk.code};window.stafett = { stopped: [], changes: 0 };
    window.stafett.page = adapter.page(document);`;
}

/** Who has a ticket and whose it is as the adapter reads it, or the name of what was missed. */
export function asRead(tab: Page, ticketId: number): Promise<{ holder: ShownHolder; customer: string } | string> {
  return tab.evaluate((id) => {
    try {
      return { holder: window.stafett.page.shownHolder(id), customer: window.stafett.page.shownCustomer(id) };
    } catch (error) {
      return (error as Error).message;
    }
  }, String(ticketId));
}

/** Counts how often the adapter says that who has this ticket may have changed. */
export function watch(tab: Page, ticketId: number): Promise<void> {
  return tab.evaluate((id) => {
    const count = () => (window.stafett.changes += 1);
    window.stafett.page.onHolderShown(id, count, new AbortController().signal);
  }, String(ticketId));
}

export const changes = (tab: Page) => tab.evaluate(() => window.stafett.changes);

/** From here on the first save is stopped on its way down, once. */
export function stopOne(tab: Page): Promise<void> {
  return tab.evaluate(() => {
    window.stafett.stopped = [];
    const stop = (event: Event) => {
      const intent = window.stafett.page.submitIntent(event);
      if (!intent || window.stafett.stopped.length > 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      window.stafett.stopped.push(intent);
    };
    for (const type of ['click', 'keydown', 'submit']) window.addEventListener(type, stop, true);
  });
}

export const stopped = (tab: Page) =>
  tab.evaluate(() => window.stafett.stopped.map(({ ticketId, via }) => ({ ticketId, via })));

/** Does again what was stopped. */
export const replay = (tab: Page) =>
  tab.evaluate(() => {
    const [intent] = window.stafett.stopped;
    return intent ? window.stafett.page.replay(intent) : null;
  });
