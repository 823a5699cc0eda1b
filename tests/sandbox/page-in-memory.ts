import { afterEach } from 'vitest';
import { FakeZendesk } from './zendesk/page/fake-zendesk';
import { MemoryApi } from './zendesk/page/memory-api';
import type { PageSettings } from './zendesk/page/settings';

/** For tests in happy-dom: the page over an account in memory, taken away after each test. */

export const SUBMIT = '[data-test-id="submit_button-button"]';
export const CARET = '[data-test-id="submit_button-menu-button"]';
export const ERROR = '[data-test-id="ticket_saving_error_notification"]';
export const EDITOR = '[contenteditable]';

const ME = { id: 21, name: 'Maja Ek', email: 'maja@example.com', role: 'agent', group_ids: [31, 33] };

let mounted: FakeZendesk | null = null;
afterEach(() => mounted?.unmount());

/** The page on ticket 1001, which Maja Ek has in Support. */
export async function openPage(
  settings: Partial<PageSettings> = {},
  path = '/agent/tickets/1001',
  api = new MemoryApi(),
): Promise<{ page: FakeZendesk; api: MemoryApi }> {
  window.history.replaceState(null, '', path);
  const page = new FakeZendesk(document, api, { ...settings, me: ME });
  mounted = page;
  await page.start();
  return { page, api };
}

/** The first element that matches; an error that names the selector where there is none. */
export function one(selector: string, within: ParentNode = document): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing on the page matches ${selector}`);
  return found;
}

/** The workspaces of all open tickets, in the order of their tabs. */
export function workspaces(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main#main_panes > .workspace')];
}

/** What the page's last save said about the ticket. */
export function saved(api: MemoryApi): Record<string, unknown> {
  const body = api.saves.at(-1)?.body as { variables: { ticket: Record<string, unknown> } };
  return body.variables.ticket;
}
