import type { Page } from '@playwright/test';
import type { PageSettings } from '../sandbox/zendesk/page/settings';
import type { Sandbox } from '../sandbox/server';
import { expect, test as base } from './harness/test';

/**
 * The sandbox's page without the extension, in a real browser: what every other end-to-end test rests on.
 * Each test has a helpdesk of its own.
 */
interface Given {
  page: Page;
  open(path: string, settings?: Partial<PageSettings>): Promise<void>;
}

const test = base.extend<Given>({
  page: async ({ chromium }, use) => {
    const page = await chromium.context.newPage();
    await page.setViewportSize({ width: 1280, height: 800 });
    await use(page);
  },
  open: async ({ page, sandbox }, use) => {
    await use(async (path, settings = {}) => {
      Object.assign(sandbox.settings, settings);
      await page.goto(`https://acme.zendesk.com${path}`);
      await page.waitForFunction(() => window.sandbox !== undefined);
    });
  },
});

const submit = (page: Page) => page.locator('[data-test-id="submit_button-button"]');
const editor = (page: Page) => page.getByRole('textbox', { name: 'Message' });

/** The saves that have reached the server. */
function saves(sandbox: Sandbox) {
  return sandbox.requests.filter(
    ({ method, body }) => method !== 'GET' && /UpdateTicketMutation|"ticket":/.test(String(body)),
  );
}

for (const saveVia of ['graphql', 'graphql-array', 'rest'] as const) {
  for (const transport of ['fetch', 'request', 'xhr'] as const) {
    test(`a reply and a transfer reach the server by ${saveVia} over ${transport}`, async ({ page, sandbox, open }) => {
      await open(`/agent/tickets/${sandbox.mainTicketId}`, { saveVia, transport });
      await editor(page).fill('Paketet är på väg.');
      await page.getByRole('combobox', { name: 'Assignee' }).click();
      await page.getByRole('option', { name: 'Logistik' }).click();
      await page.getByRole('option', { name: 'Logistik (no agent)' }).click();
      await page.getByRole('button', { name: 'Submit options' }).click();
      await page.getByRole('menuitem', { name: 'Submit as Pending' }).click();
      await expect(page.getByRole('log')).toContainText('Paketet är på väg.');
      await expect(editor(page)).toHaveText('');
      const ticket = sandbox.db.tickets.get(sandbox.mainTicketId);
      const logistik = [...sandbox.db.groups.values()].find((group) => group.name === 'Logistik');
      expect(ticket).toMatchObject({ status: 'pending', groupId: logistik?.id, assigneeId: null });
      expect(saves(sandbox)).toHaveLength(1);
    });
  }
}

test('a save that fails with HTTP 200 keeps the draft, and the next try sends it', async ({ page, sandbox, open }) => {
  await open(`/agent/tickets/${sandbox.mainTicketId}`);
  await page.route('**/api/graphql', (route) =>
    route.fulfill({
      json: { data: { updateTicket: { __typename: 'UpdateTicketFailure', errors: [{ message: 'Locked' }] } } },
    }),
  );
  await editor(page).fill('rad ett\nrad två');
  await page.keyboard.press('Control+Alt+s');
  await expect(page.getByRole('alert')).toContainText('Locked');
  await expect(editor(page).locator('p')).toHaveText(['rad ett', 'rad två']);
  await expect(submit(page)).toHaveText('Submit as Solved');
  await page.unroute('**/api/graphql');
  await submit(page).click();
  await expect(editor(page)).toHaveText('');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(sandbox.db.tickets.get(sandbox.mainTicketId)?.status).toBe('solved');
});

test('the submit menu closes when the focus goes into a frame', async ({ page, sandbox, open }) => {
  await open(`/agent/tickets/${sandbox.mainTicketId}`);
  await page.getByRole('button', { name: 'Submit options' }).click();
  await expect(page.getByRole('menuitem')).toHaveCount(4);
  await page.evaluate(() => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.focus();
  });
  await expect(page.getByRole('menuitem')).toHaveCount(0);
});

test('a transfer can be made by keyboard alone', async ({ page, sandbox, open }) => {
  await open(`/agent/tickets/${sandbox.mainTicketId}`);
  await page.getByRole('combobox', { name: 'Assignee' }).press('Enter');
  await expect(page.getByRole('option', { name: 'Logistik' })).toBeVisible();
  await page.keyboard.type('logi');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Logistik (no agent)' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-test-id="assignee-field-selected-group-tag"]')).toHaveText('Logistik');
  await page.getByRole('button', { name: 'Submit options' }).press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-test-id="tabs-section-nav-item-ticket"]')).toContainText('Pending');
  expect(saves(sandbox)).toHaveLength(1);
});

test('the caret of a focused composer survives a render', async ({ page, sandbox, open }) => {
  await open(`/agent/tickets/${sandbox.mainTicketId}`);
  await editor(page).click();
  await page.keyboard.type('Hej ');
  await page.evaluate(() => window.sandbox?.rerender());
  await page.keyboard.type('Anna');
  await expect(editor(page)).toHaveText('Hej Anna');
});

test('two tickets are open, one is seen, back and forward move between them', async ({ page, sandbox, open }) => {
  const other = [...sandbox.db.tickets.keys()].find((id) => id !== sandbox.mainTicketId) ?? 0;
  await open('/agent/filters/360001', { openTickets: [other] });
  await page.locator(`a[href="tickets/${sandbox.mainTicketId}"]`).click();
  await expect(page).toHaveURL(`https://acme.zendesk.com/agent/tickets/${sandbox.mainTicketId}`);
  await expect(submit(page).filter({ visible: true })).toHaveCount(1);
  await page.locator(`[data-test-id="header-tab"][data-entity-id="${other}"]`).click();
  await expect(page.locator(`[data-test-id="ticket-${other}-standard-layout"]`)).toBeVisible();
  await expect(page.locator(`[data-test-id="ticket-${sandbox.mainTicketId}-standard-layout"]`)).toBeHidden();
  // Hidden by visibility: the box of the ticket in the background says nothing.
  expect(
    await page.locator(`[data-test-id="ticket-${sandbox.mainTicketId}-standard-layout"]`).boundingBox(),
  ).not.toBeNull();
  await page.goBack();
  await expect(page.locator(`[data-test-id="ticket-${sandbox.mainTicketId}-standard-layout"]`)).toBeVisible();
});

test('a hostile page works, and breaks no rule of its own policy', async ({ page, sandbox, open }) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const ticket = sandbox.db.tickets.get(sandbox.mainTicketId);
  if (ticket) ticket.subject = '<img src=x onerror="document.title=`broken`"><script>document.title=`broken`</script>';
  await open(`/agent/tickets/${sandbox.mainTicketId}`, { hostile: true });
  await expect(page).toHaveTitle(/^<img src=x/);
  await editor(page).fill('Vi ringer i morgon.');
  await page.keyboard.press('Control+Alt+o');
  await expect(page.getByRole('log')).toContainText('Vi ringer i morgon.');
  expect(saves(sandbox)).toHaveLength(1);
  expect(complaints).toEqual([]);
});
