import { violations } from './harness/axe';
import { chip } from './harness/flags';
import { expect, test } from './harness/test';

const LOOKS: ['en' | 'sv', 'light' | 'dark'][] = [
  ['en', 'light'],
  ['sv', 'dark'],
];

for (const [language, look] of LOOKS) {
  test.describe(`${language}, ${look}`, () => {
    test.use({ language, dark: look === 'dark' });

    test('axe finds nothing in the panel: full, with forms open, empty, in trouble; nor in the options', async ({
      extension,
      openCase,
      sandbox,
    }) => {
      const erik = [...sandbox.db.users.values()].find((user) => user.name === 'Erik Norling');
      const body = 'Baton, transfer 4\n\nStryk fakturan.\n\nstafett/1 brief 0123456789abcdef';
      sandbox.actAs(erik?.id ?? 0, { ticketId: 4711, comment: { body, public: false } });
      const { tab, panel } = await openCase(4711);
      await expect(panel.getByRole('article').first()).toBeVisible();
      for (const colorScheme of look === 'dark' ? (['dark', 'light'] as const) : (['light', 'dark'] as const)) {
        await panel.emulateMedia({ colorScheme });
        expect(await violations(panel), `full, ${colorScheme}`).toEqual([]);
      }
      await chip(panel, language === 'sv' ? 'Logistik' : 'Logistics')
        .or(panel.locator('.chip').first())
        .first()
        .click();
      await panel.locator('.facts button').last().click();
      await panel.locator('.told button').click();
      await panel.getByRole('searchbox').fill('finns inte');
      expect(await violations(panel), 'forms open').toEqual([]);
      await tab.evaluate(() => window.sandbox?.navigate('/agent/dashboard'));
      await expect(panel.locator('main.nothing')).toBeVisible();
      expect(await violations(panel), 'empty').toEqual([]);
      sandbox.faults.add({ path: /tickets\/4720\b/ }, { status: 500 });
      await tab.evaluate(() => window.sandbox?.navigate('/agent/tickets/4720'));
      await expect(panel.locator('.freshness-trouble')).toBeVisible();
      expect(await violations(panel), 'trouble').toEqual([]);

      const options = await extension.page('options.html');
      await expect(options.getByRole('row').nth(5)).toBeVisible();
      await options.getByRole('searchbox').fill('anna');
      await expect(options.locator('.hit')).toHaveCount(1);
      for (const colorScheme of ['light', 'dark'] as const) {
        await options.emulateMedia({ colorScheme });
        expect(await violations(options), `options, ${colorScheme}`).toEqual([]);
      }
    });
  });
}

test('everything in the panel can be reached by keyboard, with the focus to be seen', async ({ openCase }) => {
  const { panel } = await openCase();
  await expect(panel.getByRole('article').first()).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const seen = new Set<string>();
  for (let n = 0; n < 80; n += 1) {
    await panel.keyboard.press('Tab');
    const at = await panel.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const visible = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      const box = element.getBoundingClientRect();
      const inside = box.bottom > 0 && box.top < innerHeight && box.width > 0;
      const label = element.closest('label')?.innerText ?? '';
      const name = element.getAttribute('aria-label') ?? (label || (element as HTMLElement).innerText);
      return { name: name.trim(), visible, inside };
    });
    if (at === null) break;
    if (seen.has(at.name) && seen.size > 20) continue;
    expect(at, at.name).toMatchObject({ visible: true, inside: true });
    seen.add(at.name);
  }
  const reached = [...seen].join('\n');
  for (const name of [
    'Read again',
    'Worth knowing',
    'Also told somebody by phone',
    'Logistics',
    'Don’t know yet',
    'more',
    'Asked',
    'Wants',
  ]) {
    expect(reached).toContain(name);
  }
  expect(reached).toContain("Search this customer's history");
  expect(reached).toContain('Faktura · since');
});

test('the chain is walked with arrow keys, and a flag set and undone without a pointer', async ({ openCase }) => {
  const { panel } = await openCase();
  const chain = panel.getByRole('toolbar');
  await chain.getByRole('button').last().focus();
  await panel.keyboard.press('ArrowLeft');
  await expect(chain.getByRole('button').nth(2)).toBeFocused();
  await expect(panel.locator('.chain-told')).toContainText('came back');
  await panel.keyboard.press('Home');
  await expect(chain.getByRole('button').first()).toBeFocused();
  await panel.keyboard.press('2');
  await expect(panel.getByRole('region', { name: 'Flag to' }).getByRole('button', { pressed: true })).toHaveCount(1);
  await expect(panel.getByRole('button', { name: 'Undo' })).toBeVisible();
  await panel.keyboard.press('Control+z');
  await expect(panel.getByRole('region', { name: 'Flag to' }).getByRole('button', { pressed: true })).toHaveCount(0);
});
