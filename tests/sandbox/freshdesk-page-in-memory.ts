import { afterEach } from 'vitest';
import { FakeFreshdesk } from './freshdesk/page/fake-freshdesk';
import { MemoryApi } from './freshdesk/page/memory-api';
import type { PageSettings } from './freshdesk/page/settings';

/** For tests in happy-dom: Freshdesk's page over an account in memory, taken away after each test. */

export const UPDATE = '[data-test-id="ticket-properties-btn"]';
export const ERROR = '[data-test-id="ticket-properties-sticky"] [role="alert"]';
export const EDITOR = '.fr-element.fr-view[contenteditable="true"]';
export const OPTION = '#ember-basic-dropdown-wormhole li.ember-power-select-option';
const TRIGGER = '.ember-power-select-trigger';

const ME = { id: 21, name: 'Maja Ek', email: 'maja@example.com', group_ids: [31, 33] };

let mounted: FakeFreshdesk | null = null;
afterEach(() => mounted?.unmount());

/** The page on ticket 1001, which Maja Ek has in Support. */
export async function openFreshdesk(
  settings: Partial<PageSettings> = {},
  path = '/a/tickets/1001',
  api = new MemoryApi(),
): Promise<{ page: FakeFreshdesk; api: MemoryApi }> {
  window.history.replaceState(null, '', path);
  const page = new FakeFreshdesk(document, api, { ...settings, account: 'Acme', me: ME });
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

export function all(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)];
}

export function mouse(type: 'mousedown' | 'mouseup', target: Element): void {
  target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, button: 0 }));
}

/** What a field's select says: "--" for nobody. */
export function shownIn(testId: string): string {
  return one(`[data-test-id="${testId}"] ${TRIGGER}`).textContent ?? '';
}

/** Chooses in a field as a hand does: mousedown opens, mouseup chooses. */
export function choose(testId: string, text: string): void {
  mouse('mousedown', one(`[data-test-id="${testId}"] ${TRIGGER}`));
  const option = all(OPTION).find((each) => each.textContent === text);
  if (!option)
    throw new Error(
      `no option ${text} among ${all(OPTION)
        .map((each) => each.textContent)
        .join(', ')}`,
    );
  mouse('mouseup', option);
}

/** What stands in the open shadow root of the element with this selector. */
export function shadow(selector: string): ShadowRoot {
  const root = one(selector).shadowRoot;
  if (!root) throw new Error(`${selector} has no open shadow root`);
  return root;
}
