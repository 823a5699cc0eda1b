import { expect, test } from './harness/test';

const DAY = 86_400_000;

test('a fact added in the panel shows on the next case of the same customer, until its day has passed', async ({
  openCase,
}) => {
  const { tab, panel } = await openCase();
  await panel.getByRole('button', { name: 'Worth knowing' }).click();
  const text = panel.getByRole('textbox', { name: 'Worth knowing at the next contact' });
  await expect(text).toBeFocused();
  await text.fill('Dottern fyller 20 på lördag');
  await panel.getByLabel('Shown until').fill(isoDay(Date.now() + 2 * DAY));
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  const facts = panel.getByRole('list', { name: 'Worth knowing' });
  await expect(facts).toContainText('Dottern fyller 20 på lördag');

  await tab.evaluate(() => window.sandbox?.navigate('/agent/tickets/4688'));
  await expect(panel.getByRole('region', { name: 'Customer' })).toContainText('Zendesk 4688');
  await expect(facts).toContainText('Dottern fyller 20 på lördag');

  await panel.clock.setFixedTime(Date.now() + 3 * DAY);
  await panel.reload();
  await expect(panel.getByRole('heading', { name: 'Anna Lindqvist' })).toBeVisible();
  await expect(facts).toHaveCount(0);
});

test('a fact can be taken away again', async ({ openCase }) => {
  const { panel } = await openCase(4720);
  await panel.getByRole('button', { name: 'Worth knowing' }).click();
  await panel.getByRole('textbox', { name: 'Worth knowing at the next contact' }).fill('Ring helst på förmiddagen');
  await panel.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Remove: Ring helst på förmiddagen' }).click();
  await expect(panel.getByText('Ring helst på förmiddagen')).toHaveCount(0);
});

test('the history is searched over all cases of the customer', async ({ openCase, extension }) => {
  const { panel } = await openCase();
  const history = panel.getByRole('region', { name: 'History' });
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  const search = history.getByRole('searchbox');
  await search.fill('retursedel');
  await expect(history).toContainText('1 entry');
  await expect(history.getByRole('article')).toContainText('Vi skickar en retursedel då.');
  await search.fill('ÅNGSTRÖM');
  await expect(history).toContainText('Nothing here with “ÅNGSTRÖM”.');
  await search.fill('växel hos oss');
  await expect(history.getByRole('article')).toContainText('Case 4502');
  const opened = extension.context.waitForEvent('page');
  await history.getByRole('button', { name: 'Case 4502' }).click();
  expect((await opened).url()).toBe('https://acme.zendesk.com/agent/tickets/4502');
});

test('a case with a hundred messages and more is read whole, its first message found', async ({ openCase }) => {
  const { panel } = await openCase(4730);
  const history = panel.getByRole('region', { name: 'History' });
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  await history.getByRole('searchbox').fill('så har ni allt på ett ställe');
  await expect(history.getByRole('article')).toContainText('Nu är det avbrott igen.');
  expect(await history.getByRole('listitem').count()).toBeLessThan(40);
});

test('a chain of 31 handovers is drawn in 360 pixels, every station by name', async ({ openCase, sandbox }) => {
  const groups = [...sandbox.db.groups.values()].filter((group) => group.name !== 'Support');
  for (let n = 0; n < 31; n += 1) {
    sandbox.actAs(sandbox.meId, { ticketId: 4720, groupId: groups[n % groups.length]?.id ?? 0 });
  }
  const { panel } = await openCase(4720);
  const chain = panel.getByRole('toolbar', { name: '32 stations, in order' });
  await expect(chain).toBeVisible();
  const whole = async () => (await chain.getByRole('button').all()).length;
  expect(await whole()).toBeLessThan(32);
  await chain.getByRole('button', { name: /Show all/ }).click();
  await expect.poll(whole).toBe(32);
  expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const names = await chain.getByRole('button').evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''));
  expect(names.map((name) => name.split(' · ')[0]).slice(0, 3)).toEqual(['Support', groups[0]?.name, groups[1]?.name]);
});

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
