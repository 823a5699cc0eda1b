import type { Page } from '@playwright/test';
import type { PageSettings } from '../sandbox/freshdesk/page/settings';
import { expect, test as base } from './harness/test';

/** The sandbox Freshdesk's page without the extension, in a real browser: what every other end-to-end test rests on. */
interface Given {
  page: Page;
  open(path: string, settings?: Partial<PageSettings>): Promise<void>;
}

const test = base.extend<Given>({
  page: async ({ chromium }, use) => {
    const page = await chromium.context.newPage();
    await page.setViewportSize({ width: 1280, height: 900 });
    await use(page);
  },
  open: async ({ page, sandbox }, use) => {
    await use(async (path, settings = {}) => {
      Object.assign(sandbox.freshdesk.settings, settings);
      await page.goto(`https://acme.freshdesk.com${path}`);
      await page.waitForFunction(() => window.freshdesk?.shown?.phase !== 'loading');
    });
  },
});

const update = (page: Page) => page.locator('[data-test-id="ticket-properties-btn"]');
const refresh = (page: Page) => page.locator('.ticket-sidebar-sticky__refresh-text button');

/** Chooses in a field as a hand does. */
async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

const COMBINATIONS = (['ticket', 'update_properties'] as const).flatMap((savePath) =>
  (['root', 'ticket', 'properties'] as const).map((saveBody, n) => ({
    savePath,
    saveBody,
    transport: (['xhr', 'fetch', 'request'] as const)[(n + (savePath === 'ticket' ? 0 : 1)) % 3] ?? 'xhr',
  })),
);

test('a transfer reaches the server on either path, in every body, over every transport', async ({
  page,
  sandbox,
  open,
}) => {
  const { db, mainTicketId } = sandbox.freshdesk;
  for (const [n, settings] of COMBINATIONS.entries()) {
    const [group] = [['Logistik', 'Support'][n % 2] ?? ''];
    await open(`/a/tickets/${mainTicketId}`, settings);
    await expect(update(page)).toBeDisabled();
    await choose(page, 'Group', group);
    await update(page).click();
    const named = () => db.groups.get(db.tickets.get(mainTicketId)?.groupId ?? 0)?.name;
    await expect.poll(named, { message: JSON.stringify(settings) }).toBe(group);
    await expect(update(page)).toBeDisabled();
    // The page's own save is no news to it.
    await expect(refresh(page)).toHaveCount(0);
  }
  const puts = sandbox.requests.filter(({ method }) => method === 'PUT');
  expect(puts.map(({ status }) => status)).toEqual(COMBINATIONS.map(() => 200));
  expect(puts.every(({ headers }) => headers['x-csrf-token'])).toBe(true);
});

test('what others do shows a link, a renewed token costs one try, a full budget keeps the draft', async ({
  page,
  sandbox,
  open,
}) => {
  const { freshdesk } = sandbox;
  const { db, mainTicketId, meId } = freshdesk;
  const [other] = [...db.agents.values()].filter((agent) => agent.id !== meId && agent.groupIds.length > 0);
  await open(`/a/tickets/${mainTicketId}`);
  await expect.poll(() => freshdesk.pagesListening()).toBe(1);
  freshdesk.actAs(other?.id ?? 0, { ticketId: mainTicketId, priority: 4 });
  await expect(refresh(page)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Priority' })).toHaveText('Low');
  await refresh(page).click();
  await expect(page.getByRole('combobox', { name: 'Priority' })).toHaveText('Urgent');
  await expect(refresh(page)).toHaveCount(0);

  await page.locator('[data-test-id="ticket-action-reply"]').click();
  await page.keyboard.type('Hej, ');
  await page.evaluate(() => window.freshdesk?.rerender());
  await page.keyboard.type('vi har hittat felet.');
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveText('Hej, vi har hittat felet.');
  await choose(page, 'Priority', 'Low');
  await update(page).click();
  await expect.poll(() => db.tickets.get(mainTicketId)?.priority).toBe(1);
  await page.waitForFunction(() => window.freshdesk?.shown?.saving === null);
  freshdesk.signInAs(meId);
  await choose(page, 'Priority', 'High');
  await update(page).click();
  await expect(page.getByRole('alert')).toContainText('(401)');
  await update(page).click();
  await expect.poll(() => db.tickets.get(mainTicketId)?.priority).toBe(3);
  sandbox.faults.add(
    { method: 'POST', path: /\/reply$/ },
    { status: 429, headers: { 'retry-after': '37' }, body: { message: 'You have exceeded the limit' }, times: 1 },
  );
  await page.locator('#send-and-set').click();
  await expect(page.getByRole('alert')).toContainText('37 seconds');
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveText('Hej, vi har hittat felet.');
  await page.locator('.send-and-set-trigger').click();
  await page.getByRole('menuitem', { name: 'Send and set as Pending' }).click();
  await expect(page.getByRole('log')).toContainText('Hej, vi har hittat felet.');
  await expect.poll(() => db.tickets.get(mainTicketId)?.status).toBe(3);
});

test('tickets leave by scenario, by keyboard, from a row and many at once, on a hostile page with a strict policy', async ({
  page,
  sandbox,
  open,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const { db, mainTicketId } = sandbox.freshdesk;
  const groupOf = (id: number) => db.groups.get(db.tickets.get(id)?.groupId ?? 0)?.name;
  const subject = db.tickets.get(mainTicketId);
  if (subject) subject.subject = '<img src=x onerror="document.title=`broken`">';
  await open(`/a/tickets/${mainTicketId}`, {
    hostile: true,
    contactCard: 'shadow',
    subject: 'shadow',
    renderDelay: 30,
  });
  await expect(page).toHaveTitle(/^\[#\d+\] <img src=x/);
  await expect(page.locator('mfe-application').getByRole('link')).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Group', exact: true }).press('Enter');
  await page.keyboard.type('logi');
  await page.keyboard.press('Enter');
  // Enter in a text field of the form submits it: nobody has pressed the button.
  await page.locator('input[name="customFields.cf_ordernummer"]').press('Enter');
  await expect.poll(() => groupOf(mainTicketId)).toBe('Logistik');

  const scenario = [...db.scenarios.values()].find(({ actions }) => actions.some(({ name }) => name === 'group_id'));
  const target = scenario?.actions.find(({ name }) => name === 'group_id')?.value;
  await page.getByRole('button', { name: 'Scenario automations' }).click();
  await page
    .locator('li', { hasText: scenario?.name ?? 'no scenario' })
    .getByRole('button', { name: 'Execute' })
    .click();
  await expect.poll(() => db.tickets.get(mainTicketId)?.groupId).toBe(target);

  await page.getByRole('link', { name: 'All tickets' }).click();
  const cards = page.locator('[data-test-ticket-content]');
  await expect(cards.nth(2)).toBeVisible();
  const ids = await cards.evaluateAll((all) =>
    all.slice(0, 3).map((each) => Number(each.getAttribute('data-test-ticket-content'))),
  );
  const [first = 0, ...rest] = ids;
  await cards.first().getByRole('combobox').click();
  await page.getByRole('option', { name: 'Retur / --' }).click();
  await expect.poll(() => groupOf(first)).toBe('Retur');
  for (const id of rest) await page.locator(`input[data-test-checkbox="ticket-${id}"]`).check();
  await page.getByRole('toolbar').getByRole('button', { name: 'Assign' }).click();
  await page.getByRole('menuitem', { name: 'Produkt / --' }).click();
  await expect.poll(() => rest.map(groupOf)).toEqual(['Produkt', 'Produkt']);
  await page.goBack();
  await expect(page.locator('.breadcrumb__item.active')).toHaveText(String(mainTicketId));
  expect(complaints).toEqual([]);
});
