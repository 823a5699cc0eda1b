import type { Page } from '@playwright/test';
import { count, spread } from '../counts';
import type { PageSettings as FreshdeskSettings } from '../sandbox/freshdesk/page/settings';
import type { PageSettings as ZendeskSettings } from '../sandbox/zendesk/page/settings';
import { adapterScript, asRead, changes, replay, stopOne, stopped, watch } from './harness/adapter-in-page';
import { saves, type Desk } from './harness/desk';
import type { DeskName } from './harness/desks';
import { expect, test as base } from './harness/test';

/**
 * The adapters' page side in a real browser, over the sandbox's pages: computed visibility, frames, focus, shadow roots
 * and trusted events are the browser's own here. The extension is not loaded; the adapter is put into the page.
 */
type Settings = Partial<ZendeskSettings> | Partial<FreshdeskSettings>;
interface Way {
  what: string;
  via: 'button' | 'menu' | 'keys';
  act(page: Page): Promise<unknown>;
}

const caret = '[data-test-id="submit_button-menu-button"]:visible';
const item = '[role="menu"] [role="menuitem"]:visible';
const update = '[data-test-id="ticket-properties-btn"]';
const editor = '[contenteditable="true"]:visible';

/** Each helpdesk's looks, and the ways in which an agent saves there. */
const TABLE: Record<DeskName, { looks: Record<string, Settings>; ways: Way[] }> = {
  zendesk: {
    looks: {
      current: { era: 'current' },
      'layout-builder': { era: 'layout-builder', language: 'sv' },
      'of 2023': { era: '2023' },
      'of 2021': { era: '2021' },
    },
    ways: [
      {
        what: 'button',
        via: 'button',
        act: (page) => page.locator('[data-test-id="submit_button-button"]:visible').click(),
      },
      {
        what: 'menu',
        via: 'menu',
        act: async (page) => (await page.locator(caret).click(), page.locator(item).nth(1).click()),
      },
      {
        what: 'menu by Enter',
        via: 'menu',
        act: async (page) => (await page.locator(caret).click(), page.locator(item).nth(1).press('Enter')),
      },
      { what: 'keys', via: 'keys', act: (page) => page.keyboard.press('Control+Alt+p') },
    ],
  },
  freshdesk: {
    looks: {
      labels: { fieldTestIds: 'label', language: 'sv', contactCard: 'shadow', subject: 'shadow' },
      mixed: { fieldTestIds: 'mixed', language: 'de', contactCard: 'links', transport: 'fetch' },
      'internal names': { fieldTestIds: 'tkt-properties', contactCard: 'light', savePath: 'update_properties' },
    },
    ways: [
      { what: 'button', via: 'button', act: (page) => page.locator(update).click() },
      {
        what: 'Enter in a field',
        via: 'button',
        act: (page) => page.locator('[name="customFields.cf_ordernummer"]').press('Enter'),
      },
      {
        what: 'submitted by the page',
        via: 'keys',
        act: (page) => page.locator(update).evaluate((button) => (button as HTMLButtonElement).form?.requestSubmit()),
      },
    ],
  },
};

interface Given {
  page: Page;
  open(ticketId: number, settings?: Settings): Promise<void>;
}

const test = base.extend<Given>({
  page: async ({ chromium, at }, use) => {
    const page = await chromium.context.newPage();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.addInitScript({ content: await adapterScript(at) });
    await use(page);
  },
  open: async ({ page, desk, sandbox, at }, use) => {
    await use(async (ticketId, settings = {}) => {
      Object.assign(at === 'zendesk' ? sandbox.settings : sandbox.freshdesk.settings, settings);
      await page.goto(desk.ticketUrl(ticketId));
      await page.waitForFunction(() => window.sandbox !== undefined);
    });
  },
});

/** Names of who holds a ticket and whose it is, as the server knows them. */
function inDb(desk: Desk, ticketId: number) {
  const holder = { groupName: desk.groupOf(ticketId), agentName: desk.agentOf(ticketId) };
  return { holder, customer: desk.customerOf(ticketId) };
}

/** Chooses a group alone, as a hand does. */
const giveTo = (page: Page, groupId: number) => page.evaluate((id) => window.sandbox?.setAssignee(id, null), groupId);

for (const [at, { looks, ways }] of Object.entries(TABLE) as [DeskName, (typeof TABLE)[DeskName]][]) {
  test.describe(at, () => {
    test.use({ at });

    for (const [name, look] of Object.entries(looks)) {
      test(`${name}: each way to save is stopped and done again, once`, async ({ page, desk, open }) => {
        const ticketId = desk.mainTicketId;
        for (const [n, { what, via, act }] of ways.entries()) {
          const group = n % 2 === 0 ? 'Logistik' : 'Support';
          await open(ticketId, look);
          await expect.poll(() => asRead(page, ticketId)).toEqual(inDb(desk, ticketId));
          await page.evaluate((text) => window.sandbox?.typeReply(text), `Svar ${n}`);
          await giveTo(page, desk.groupId(group));
          await expect
            .poll(() => asRead(page, ticketId))
            .toMatchObject({ holder: { groupName: group, agentName: null } });
          await stopOne(page);
          await act(page);
          expect([what, await stopped(page)]).toEqual([what, [{ ticketId: String(ticketId), via }]]);
          expect(saves(desk)).toHaveLength(n);
          expect([what, await replay(page)]).toEqual([what, true]);
          await expect.poll(() => saves(desk).length, what).toBe(n + 1);
          await expect.poll(() => desk.groupOf(ticketId)).toBe(group);
          if (desk.sendsReply) expect(desk.messages(ticketId).at(-1)?.text).toBe(`Svar ${n}`);
          await expect(page.locator(editor)).toHaveText(desk.sendsReply ? '' : `Svar ${n}`);
        }
      });
    }

    for (const [name, look] of spread('looksSwitchedIn', Object.entries(looks))) {
      const times = count('ticketSwitches');
      test(`${name}: of two tickets the right one is read, ${times} times`, async ({ page, desk, open }) => {
        const ids = [desk.mainTicketId, desk.plainTicketId];
        await open(desk.mainTicketId, { ...look, ...(at === 'zendesk' && { openTickets: ids }) });
        for (let n = 0; n < times; n += 1) {
          const [here = 0, there = 0] = n % 3 === 0 ? [...ids].reverse() : ids;
          await page.evaluate((path) => window.sandbox?.navigate(path), new URL(desk.ticketUrl(here)).pathname);
          await expect.poll(() => asRead(page, here)).toEqual(inDb(desk, here));
          expect(await asRead(page, there)).toBe('not found on this page: ticket');
        }
      });
    }

    for (const [name, look] of Object.entries(looks)) {
      test(`${name}: who has it is seen when it comes late, changes, and is drawn anew`, async ({
        page,
        desk,
        open,
      }) => {
        const ticketId = desk.mainTicketId;
        await open(ticketId, { ...look, renderDelay: 150 });
        await watch(page, ticketId);
        await expect.poll(() => asRead(page, ticketId)).toEqual(inDb(desk, ticketId));
        await expect.poll(() => changes(page)).toBeGreaterThan(0);
        const late = await changes(page);
        await giveTo(page, desk.groupId('Logistik'));
        await expect.poll(() => changes(page)).toBeGreaterThan(late);
        expect(await asRead(page, ticketId)).toMatchObject({ holder: { groupName: 'Logistik', agentName: null } });
        const changed = await changes(page);
        await page.evaluate(() => window.sandbox?.rerender());
        await expect.poll(() => changes(page)).toBeGreaterThan(changed);
        await page.evaluate(() => window.sandbox?.typeReply('Hej '));
        const drawn = await changes(page);
        await page.locator(editor).pressSequentially('Anna, paketet är på väg.');
        expect((await changes(page)) - drawn).toBeLessThan(3);
      });
    }

    test('nothing is done again on a page that has moved on', async ({ page, desk, open }) => {
      await open(desk.mainTicketId);
      await expect.poll(() => asRead(page, desk.mainTicketId)).toEqual(inDb(desk, desk.mainTicketId));
      await giveTo(page, desk.groupId('Logistik'));
      await stopOne(page);
      await ways[0]?.act(page);
      expect(await stopped(page)).toHaveLength(1);
      await page.evaluate(
        (path) => window.sandbox?.navigate(path),
        new URL(desk.ticketUrl(desk.plainTicketId)).pathname,
      );
      expect(await replay(page)).toBe(false);
      expect(saves(desk)).toEqual([]);
    });
  });
}

test('a menu that the dialog has shut is opened again for the same status', async ({ page, desk, sandbox, open }) => {
  await open(desk.mainTicketId);
  await page.locator(editor).fill('Svar');
  await stopOne(page);
  await page.locator(caret).click();
  await page.locator(item).nth(3).click();
  await page.evaluate(() => document.body.appendChild(document.createElement('iframe')).focus());
  await expect(page.locator(item)).toHaveCount(0);
  expect(await replay(page)).toBe(true);
  await expect.poll(() => sandbox.db.tickets.get(sandbox.mainTicketId)?.status).toBe('solved');
  expect(saves(desk)).toHaveLength(1);
});
