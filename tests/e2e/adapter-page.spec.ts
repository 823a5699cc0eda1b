import type { Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { HelpdeskPage, SubmitIntent } from '../../adapters/helpdesk';
import { count } from '../counts';
import type { Sandbox } from '../sandbox/server';
import type { PageSettings } from '../sandbox/zendesk/page/settings';
import { expect, test as base } from './harness/test';

/**
 * The Zendesk adapter's page side in a real browser, over the sandbox's page: computed visibility, frames, focus and
 * trusted events are the browser's own here. The extension is not loaded; the adapter is put into the page.
 */
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

const SWITCHES = count('ticketSwitches');

let script: Promise<string> | null = null;

/** The adapter as one script that leaves `window.stafett`. */
function adapterScript(): Promise<string> {
  return (script ??= bundle());
}

async function bundle(): Promise<string> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      lib: { entry: 'adapters/zendesk/page.ts', formats: ['iife'], name: 'adapter', fileName: 'adapter' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const [chunk] = output && 'output' in output ? output.output : [];
  if (!chunk || !('code' in chunk)) throw new Error('the adapter was not built');
  return `${chunk.code};window.stafett = { stopped: [], changes: 0 };
    window.stafett.page = adapter.page(document);`;
}

interface Given {
  page: Page;
  open(ticketId: number, settings?: Partial<PageSettings>): Promise<void>;
}

const test = base.extend<Given>({
  page: async ({ chromium }, use) => {
    const page = await chromium.context.newPage();
    await page.setViewportSize({ width: 1280, height: 800 });
    await use(page);
  },
  open: async ({ page, sandbox }, use) => {
    await page.addInitScript({ content: await adapterScript() });
    await use(async (ticketId, settings = {}) => {
      Object.assign(sandbox.settings, settings);
      await page.goto(`https://acme.zendesk.com/agent/tickets/${ticketId}`);
      await page.waitForFunction(() => window.sandbox !== undefined);
    });
  },
});

/** Names of who holds a ticket and whose it is, as the server knows them. */
function inDb({ db }: Sandbox, ticketId: number) {
  const ticket = db.tickets.get(ticketId);
  const name = (id: number | null | undefined) => (id == null ? null : (db.users.get(id)?.name ?? null));
  const groupName = ticket?.groupId == null ? null : (db.groups.get(ticket.groupId)?.name ?? null);
  return { holder: { groupName, agentName: name(ticket?.assigneeId) }, customer: name(ticket?.requesterId) };
}

/** The same as the page shows it, or the name of what was missed. */
function onPage(page: Page, ticketId: number): Promise<unknown> {
  return page.evaluate((id) => {
    try {
      return { holder: window.stafett.page.shownHolder(id), customer: window.stafett.page.shownCustomer(id) };
    } catch (error) {
      return (error as Error).message;
    }
  }, String(ticketId));
}

/** From here on the first save is stopped on its way down, once. */
async function stopOne(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.stafett.stopped = [];
    const stop = (event: Event) => {
      const intent = window.stafett.page.submitIntent(event);
      if (!intent || window.stafett.stopped.length > 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      window.stafett.stopped.push(intent);
    };
    for (const type of ['click', 'keydown']) window.addEventListener(type, stop, true);
  });
}

const stopped = (page: Page) =>
  page.evaluate(() => window.stafett.stopped.map(({ ticketId, via }) => ({ ticketId, via })));
const replay = (page: Page) =>
  page.evaluate(() => {
    const [intent] = window.stafett.stopped;
    return intent ? window.stafett.page.replay(intent) : null;
  });
const saves = (sandbox: Sandbox) =>
  sandbox.requests.filter(({ body }) => String(body).includes('UpdateTicketMutation'));
const caret = '[data-test-id="submit_button-menu-button"]:visible';
const item = '[role="menu"] [role="menuitem"]:visible';

for (const era of ['current', 'layout-builder', '2023', '2021'] as const) {
  test(`${era}: each way to save is stopped and done again, once, with the reply`, async ({ page, sandbox, open }) => {
    const ticketId = sandbox.mainTicketId;
    const ways: [string, string, () => Promise<void>][] = [
      ['button', 'button', () => page.locator('[data-test-id="submit_button-button"]:visible').click()],
      ['menu', 'menu', async () => (await page.locator(caret).click(), page.locator(item).nth(1).click())],
      [
        'menu by Enter',
        'menu',
        async () => (await page.locator(caret).click(), page.locator(item).nth(1).press('Enter')),
      ],
      ['keys', 'keys', () => page.keyboard.press('Control+Alt+p')],
    ];
    for (const [n, [what, via, act]] of ways.entries()) {
      await open(ticketId, { era, openTickets: [4688] });
      await expect.poll(() => onPage(page, ticketId)).toEqual(inDb(sandbox, ticketId));
      await page.locator('[contenteditable="true"]:visible').fill(`Svar ${n}`);
      await stopOne(page);
      await act();
      expect([what, await stopped(page)]).toEqual([what, [{ ticketId: String(ticketId), via }]]);
      expect(saves(sandbox)).toHaveLength(n);
      expect([what, await replay(page)]).toEqual([what, true]);
      await expect.poll(() => saves(sandbox).length, what).toBe(n + 1);
      await expect(page.locator('[contenteditable="true"]:visible')).toHaveText('');
      expect(sandbox.db.commentsOf(ticketId).at(-1)?.body).toBe(`Svar ${n}`);
    }
  });

  test(`${era}: of two open tickets the right one is read, ${SWITCHES} times`, async ({ page, sandbox, open }) => {
    const ids = [sandbox.mainTicketId, 4688];
    await open(sandbox.mainTicketId, { era, openTickets: ids, language: 'sv' });
    for (let n = 0; n < SWITCHES; n += 1) {
      const [here = 0, there = 0] = n % 3 === 0 ? [...ids].reverse() : ids;
      await page.evaluate((id) => window.sandbox?.navigate(`/agent/tickets/${id}`), here);
      await expect.poll(() => onPage(page, here)).toEqual(inDb(sandbox, here));
      expect(await onPage(page, there)).toBe('not found on this page: ticket');
    }
  });

  test(`${era}: the assignee field is seen when it comes late, changes, and is drawn anew`, async ({
    page,
    sandbox,
    open,
  }) => {
    const ticketId = sandbox.mainTicketId;
    await open(ticketId, { era, renderDelay: 150 });
    const seen = () => page.evaluate(() => window.stafett.changes);
    await page.evaluate((id) => {
      const count = () => (window.stafett.changes += 1);
      window.stafett.page.onHolderShown(id, count, new AbortController().signal);
    }, String(ticketId));
    await expect.poll(() => onPage(page, ticketId)).toEqual(inDb(sandbox, ticketId));
    await expect.poll(seen).toBeGreaterThan(0);
    const late = await seen();
    await page.getByRole('combobox', { name: 'Assignee' }).click();
    await page.getByRole('option', { name: 'Logistik' }).click();
    await page.getByRole('option', { name: 'Logistik (no agent)' }).click();
    await expect.poll(seen).toBeGreaterThan(late);
    expect(await onPage(page, ticketId)).toMatchObject({ holder: { groupName: 'Logistik', agentName: null } });
    const changed = await seen();
    await page.evaluate(() => window.sandbox?.rerender());
    await expect.poll(seen).toBeGreaterThan(changed);
    const drawn = await seen();
    await page.locator('[contenteditable="true"]:visible').pressSequentially('Hej Anna, paketet är på väg.');
    expect((await seen()) - drawn).toBeLessThan(3);
  });
}

test('a menu that the dialog has shut is opened again for the same status', async ({ page, sandbox, open }) => {
  await open(sandbox.mainTicketId);
  await page.locator('[contenteditable="true"]:visible').fill('Svar');
  await stopOne(page);
  await page.locator(caret).click();
  await page.locator(item).nth(3).click();
  await page.evaluate(() => document.body.appendChild(document.createElement('iframe')).focus());
  await expect(page.locator(item)).toHaveCount(0);
  expect(await replay(page)).toBe(true);
  await expect.poll(() => sandbox.db.tickets.get(sandbox.mainTicketId)?.status).toBe('solved');
  expect(saves(sandbox)).toHaveLength(1);
});
