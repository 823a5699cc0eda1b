import type { Page } from '@playwright/test';
import { bookText } from '../../domain/book-text';
import { starterBook } from '../../domain/starter-book';
import { violations } from './harness/axe';
import { chooseFile } from './harness/book-file';
import { teamBook } from './harness/team-book';
import { expect, test } from './harness/test';
import { unfold } from './harness/unfold';

/** 640: 1,280 px at a zoom of 200 %. */
const WIDTHS = [640, 900, 1280, 1920, 2560];

/** What of the desk's controls and words reaches beyond the window, as a person would call it. Runs in the page. */
function beyond(): string[] {
  const inView = (one: Element) => one.checkVisibility() && !one.closest('.visually-hidden, .desk-skip, dialog');
  const all = [...document.querySelectorAll('main *, header *')].filter(inView);
  const out = all.filter((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width > 0 && (right > innerWidth + 1 || left < -1);
  });
  const page = document.documentElement.scrollWidth > innerWidth ? ['the page itself'] : [];
  return [...page, ...out.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 160))];
}

async function expectRoom(desk: Page, where: string): Promise<void> {
  for (const width of WIDTHS) {
    await desk.setViewportSize({ width, height: 900 });
    await expect.poll(() => desk.evaluate(beyond), { message: `${where} at ${width} px` }).toEqual([]);
  }
}

async function expectAccessible(desk: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.emulateMedia({ colorScheme });
    expect(await violations(desk), `${where}, ${colorScheme}`).toEqual([]);
  }
}

for (const [language, look] of [
  ['en', 'light'],
  ['sv', 'dark'],
] as const) {
  test.describe(`${language}, ${look}`, () => {
    test.use({ language, dark: look === 'dark' });

    test('axe finds nothing on the first run, and nothing is wider than the window', async ({
      extension,
      openCase,
    }) => {
      const desk = await extension.page('desk.html');
      await expect(desk.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await violations(desk), 'no helpdesk yet').toEqual([]);
      await openCase();
      await desk.bringToFront();
      await desk.locator('.department-proposals').first().waitFor();
      await expectAccessible(desk, 'proposed');
      await expectRoom(desk, 'proposed');
      await desk.locator('.desk-main .button-primary').click();
      await desk.locator('.first-hint').waitFor();
      await expectAccessible(desk, 'first hint');
      await expectRoom(desk, 'first hint');
      // Nothing has been made yet: what is said then.
      for (const part of ['hints', 'causes', 'mandates']) {
        await desk.evaluate((to) => void (location.hash = to), part);
        await desk.locator('.part-head').first().waitFor();
        await expectAccessible(desk, `${part}, empty`);
        await expectRoom(desk, `${part}, empty`);
      }
    });

    test('axe finds nothing on the desk of a team that uses it, one of each open, and nothing is wider than the window', async ({
      extension,
      openCase,
    }) => {
      test.slow();
      const { panel } = await openCase();
      await panel.locator('.chips').waitFor();
      await extension.makeVeteran('Maja Ek', teamBook());
      const desk = await extension.page('desk.html');
      for (const [hash, ready] of [
        ['departments/billing', '.groups'],
        ['departments/longest', '.groups'],
        ['departments/-holidays', '.desk-field'],
        ['people', '.people-row'],
        ['settings', '.reasons-list'],
        ['hints', '.hint-line'],
        ['hints/h0', '.hint-test'],
        ['causes/logistics', '.cause-line'],
        ['mandates', '.lae-editor'],
        ['mandates/screws', '.lae-editor input'],
        ['mandates/fee', '.lae-editor input'],
        ['sharing', '.desk-block'],
        ['history', '.version'],
      ] as const) {
        await test.step(hash, async () => {
          await desk.evaluate((to) => void (location.hash = to), hash);
          await desk.locator(ready).first().waitFor();
          for (const button of await desk.locator('.block-head button').all()) await button.click();
          await unfold(desk);
          if (hash === 'sharing') {
            const other = { ...starterBook(), ...teamBook(), updatedBy: 'Ulla Fors', hints: [] };
            await chooseFile(desk, bookText({ ...other, silentDays: 9 }));
            await desk.locator('.share-accept').waitFor();
            await unfold(desk);
          }
          if (hash === 'hints/h0') {
            // A draft, its test with words that are found, its warnings.
            await desk.locator('.lae-editor textarea').first().fill('Stryk den själv');
            await desk.locator('.hint-test textarea').first().fill('Varför en påminnelseavgift igen?');
            await desk.locator('mark').first().waitFor();
          }
          await expectAccessible(desk, hash);
          await expectRoom(desk, hash);
        });
      }
    });
  });
}
