import type { Page } from '@playwright/test';
import { agentAt } from './harness/agent';
import { keptBook } from './harness/book-file';
import { carouselIds, carousels } from './harness/carousel';
import { DESK_NAMES } from './harness/desks';
import { expect, test } from './harness/test';

const [ID = 0] = carouselIds(1);
const part = (desk: Page, name: string) =>
  desk.getByRole('navigation').getByRole('link', { name, exact: true }).click();

/** Counts what a person does in the page from now on: buttons pressed, fields filled in. Runs there. */
function countDeeds(): void {
  const fields = new Set<EventTarget | null>();
  window.deeds = { buttons: 0, fields: 0 };
  const count = (event: Event) => {
    const { target } = event;
    if (!event.isTrusted && event.type === 'click') return;
    if (event.type === 'click' && target instanceof Element && target.closest('button, a, summary, label')) {
      window.deeds.buttons += 1;
    }
    if (event.type === 'input') window.deeds.fields = fields.add(target).size;
  };
  for (const type of ['click', 'input']) addEventListener(type, count, true);
}

declare global {
  interface Window {
    deeds: { buttons: number; fields: number };
  }
}

for (const at of DESK_NAMES) {
  test.describe(`the first run, ${at}`, () => {
    test.use({ at, helpdesk: carousels(1) });

    test('leads from nothing to a hint that fires in the panel and before a transfer', async ({
      desk: helpdesk,
      extension,
    }) => {
      const desk = await extension.page('desk.html');
      await expect(desk.getByRole('heading', { name: 'Open your helpdesk in a tab' })).toBeVisible();
      // The page goes on by itself, as soon as the helpdesk has told its groups.
      const agent = await agentAt(extension, helpdesk, ID, false);
      const panel = await extension.panel(agent.tab);
      await desk.bringToFront();
      await expect(desk.getByRole('checkbox', { name: 'Logistics group Logistik' })).toBeChecked();
      await desk.evaluate(countDeeds);
      await desk.getByRole('button', { name: /^Use \d+ departments$/ }).click();
      await desk.getByLabel('Words that customers write').fill('paket');
      await desk.getByLabel('Belongs to').selectOption('Tech');
      await desk.getByRole('button', { name: 'Keep the hint' }).click();
      await expect(desk.getByText('When a customer writes “paket”, the panel suggests Tech.')).toBeVisible();
      // The README says so: from the helpdesk's groups to a hint that speaks, that is all.
      expect(await desk.evaluate(() => window.deeds)).toEqual({ buttons: 2, fields: 2 });
      expect(await keptBook(extension)).toMatchObject({ updatedBy: 'Maja Ek', hints: [{ departmentId: 'tech' }] });
      await desk.getByLabel('A customer’s words').fill('Var är mina paket?');
      await expect(desk.locator('mark')).toHaveText('paket');

      await agent.tab.bringToFront();
      const chips = panel.getByRole('region', { name: 'Flag to' }).locator('.chips button');
      await expect(chips.first()).toContainText('Tech');
      await agent.give('Logistik');
      await agent.submit();
      const dialog = await agent.dialog();
      await expect(dialog.getByRole('button', { name: /^Change to Tech/ })).toBeVisible();
      await agent.answer(/^(Change|Send) to Te/);
      await expect.poll(() => helpdesk.groupOf(ID)).toBe('Teknik');
      await agent.noDialog();
    });
  });
}

test('an agent who may not list the groups starts from those on the tickets', async ({
  extension,
  openCase,
  sandbox,
}) => {
  const refused = { status: 403, body: { error: 'Forbidden' } };
  sandbox.faults.add({ path: /^\/api\/(v2|lotus\/assignables)\/groups(\/assignable)?(\.json)?(\?|$)/ }, refused);
  const desk = await extension.page('desk.html');
  const { panel } = await openCase();
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  await desk.bringToFront();
  await expect(desk.getByText(/your account may not read it/)).toBeVisible();
  await desk.getByRole('button', { name: /^Start from \d groups on tickets$/ }).click();
  await expect(desk.getByRole('checkbox', { name: 'Logistics group Logistik' })).toBeChecked();
  await expect(desk.getByRole('checkbox', { name: 'Billing group Faktura' })).toBeChecked();
  await desk.getByRole('button', { name: /^Use \d departments$/ }).click();
  await expect(desk.getByLabel('Words that customers write')).toBeVisible();
});

test('a department, an absence and a manager on duty by the keyboard alone; undone and restored', async ({
  extension,
  openCase,
}) => {
  const { tab, panel } = await openCase();
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  await tab.goto('about:blank');
  const desk = await extension.page('desk.html#departments');
  const { keyboard } = desk;
  const add = async (button: string) => {
    await desk.getByRole('button', { name: button }).focus();
    await keyboard.press('Enter');
  };
  await add('New department');
  await expect(desk.getByLabel('What is the department called?')).toBeFocused();
  await keyboard.type('Kvalitet');
  await keyboard.press('Enter');
  await expect(desk.getByRole('region', { name: 'Kvalitet' })).toBeVisible();
  // The group that Product has is taken from it.
  await desk.getByRole('checkbox', { name: /^Produkt belongs to Product/ }).focus();
  await keyboard.press('Space');
  await expect(desk.getByText('Produkt has been moved from Product.')).toBeVisible();
  await add('Weekdays 8–17');
  await desk.getByLabel('Friday').focus();
  await keyboard.press('Control+a');
  await keyboard.type('8-12, 13-15');
  await keyboard.press('Tab');
  await expect(desk.getByLabel('Friday')).toHaveValue('08:00–12:00, 13:00–15:00');
  const list = desk.getByRole('list', { name: 'Departments' });
  await list.getByRole('link', { name: 'Kvalitet' }).focus();
  await keyboard.press('Alt+ArrowUp');
  await expect(list.getByRole('link').nth(-3)).toHaveText('Kvalitet');

  await part(desk, 'People');
  await add('New absence');
  await expect(desk.getByLabel('Who', { exact: true })).toBeFocused();
  await keyboard.type('Karin Hedman');
  await desk.getByLabel('Until, and including').fill('2099-12-31');
  await desk.getByLabel('Stand-in').focus();
  await keyboard.type('Johan Wik');
  await add('Add');
  await expect(desk.getByText('Karin Hedman → Johan Wik')).toBeVisible();
  await add('New manager on duty');
  await expect(desk.getByLabel('On duty', { exact: true })).toBeFocused();
  await keyboard.type('Ulla Fors');
  await add('Add');
  await expect(desk.getByText(/No manager on duty this week on/)).toBeVisible();
  await expect.poll(async () => (await keptBook(extension))?.duties).toHaveLength(1);
  const book = await keptBook(extension);
  expect(book?.departments.find(({ id }) => id === 'kvalitet')).toMatchObject({
    groups: [{ name: 'Produkt', account: expect.stringContaining('zendesk:'), id: expect.any(String) }],
  });
  // A colleague who was met on a ticket is known by user.
  expect(book?.absences[0]?.who.users).toHaveLength(1);

  await desk.getByRole('heading', { level: 1 }).click();
  await keyboard.press('Control+z');
  await expect.poll(async () => (await keptBook(extension))?.duties).toHaveLength(0);
  await keyboard.press('Control+z');
  await expect.poll(async () => (await keptBook(extension))?.absences).toHaveLength(0);
  await part(desk, 'Changes');
  await desk.getByRole('button', { name: 'Restore: New manager on duty: Ulla Fors' }).click();
  await expect.poll(async () => (await keptBook(extension))?.duties).toHaveLength(1);
  expect((await keptBook(extension))?.absences).toHaveLength(1);
});

test('what is kept is in every open desk at once; what is wrong stays in its field', async ({ extension }) => {
  const first = await extension.page('desk.html#departments/billing');
  const second = await extension.page('desk.html#departments/billing');
  await first.bringToFront();
  await first.getByLabel('Whom to ask there, and how').fill('Karin, 08-465 001 00');
  await first.getByLabel('Tag', { exact: true }).fill('Not a tag!');
  await first.keyboard.press('Tab');
  await expect(first.getByRole('alert')).toContainText('Only a–z');
  await expect(second.getByLabel('Whom to ask there, and how')).toHaveValue('Karin, 08-465 001 00');
  await expect(second.getByLabel('Tag', { exact: true })).toHaveValue('stafett_billing');
  expect((await keptBook(extension))?.departments.find(({ id }) => id === 'billing')?.tag).toBe('stafett_billing');
});
