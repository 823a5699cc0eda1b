import { bookText } from '../../domain/book-text';
import { starterBook } from '../../domain/starter-book';
import { largeBook, largeDepartments, MOST_DEPARTMENTS, MOST_HINTS } from '../bench/data/large-book';
import { aHint, NO_WORDS } from '../fakes/book-parts';
import { agentAt } from './harness/agent';
import { chooseFile, keptBook } from './harness/book-file';
import { sharing, test } from './harness/book-host';
import { carousel, carouselIds } from './harness/carousel';
import { expect } from './harness/expect';

const [ID = 0] = carouselIds(1);
/** One of the 5,000 that fits the case, to a department far down the list that has the group Teknik; nothing goes before it. */
const PARCELS = aHint({
  ...{ id: 'h2500', name: 'Försvunna paket', departmentId: 'd222', priority: 99 },
  ...{ when: { ...NO_WORDS, any: ['paket'] }, advice: 'Spårning: fråga om kollinumret' },
});
const FULL = bookText({
  ...starterBook(),
  departments: largeDepartments().map((one) =>
    one.id === 'd222' ? { ...one, groups: [...one.groups, { name: 'Teknik' }] } : one,
  ),
  hints: largeBook('usual').map((hint) => (hint.id === PARCELS.id ? PARCELS : hint)),
  stopBudget: 1,
  updatedBy: 'Sara Holm',
  updatedAt: Date.UTC(2026, 10, 20, 9),
});

test.use({ helpdesk: { seed: carousel(1) } });

test('a full book, 5,000 hints to 300 departments, is taken over from a file, found at the desk, and speaks', async ({
  desk: helpdesk,
  extension,
}) => {
  const agent = await agentAt(extension, helpdesk, ID);
  const panel = await extension.panel(agent.tab);
  const desk = await sharing(extension);
  await chooseFile(desk, FULL);
  await expect(desk.getByText(/^[56],\d{3} differences from the book here\. Nothing has changed yet\.$/)).toBeVisible();
  await desk.getByRole('button', { name: /^Take over [56],\d{3} changes$/ }).click();
  await expect(desk.getByText(/^[56],\d{3} changes have been taken over from the file\.$/)).toBeVisible();
  const kept = await keptBook(extension);
  expect([kept?.hints.length, kept?.departments.length, kept?.updatedBy]).toEqual([
    MOST_HINTS,
    MOST_DEPARTMENTS,
    'Sara Holm',
  ]);

  await test.step('the desk has all of it, and finds one', async () => {
    await desk.getByRole('link', { name: 'Routing hints', exact: true }).click();
    await expect(desk.getByText('5,000 hints')).toBeVisible();
    await desk.getByLabel('Find by name, department or word').fill('försvunna');
    await desk.getByRole('link', { name: /^Försvunna paket/ }).click();
    await expect(desk.getByLabel('Name', { exact: true })).toHaveValue(PARCELS.name);
    await expect(desk.getByLabel('then this belongs to')).toHaveValue('d222');
    await desk.getByLabel('A customer’s words').fill('Var är mina paket?');
    await expect(desk.getByText('This hint speaks: this belongs to Department 222.')).toBeVisible();
    await expect(desk.locator('mark')).toHaveText('paket');
    await desk.getByRole('link', { name: 'Departments', exact: true }).click();
    const list = desk.getByRole('list', { name: 'Departments' });
    await expect(list.getByRole('link')).toHaveCount(MOST_DEPARTMENTS);
  });

  await test.step('its hint speaks in the panel and before a transfer', async () => {
    await agent.tab.bringToFront();
    const flags = panel.getByRole('region', { name: 'Flag to' });
    await expect(flags.locator('.chips button').first()).toContainText('Department 222');
    await expect(flags).toContainText('This belongs to Department 222, says the routing hint.');
    await expect(flags).toContainText(PARCELS.advice);
    await agent.give('Logistik');
    await agent.submit();
    await agent.answer(/^(Change|Send) to Department 222/);
    await expect.poll(() => helpdesk.groupOf(ID)).toBe('Teknik');
  });
  expect(extension.complaints).toEqual([]);
});
