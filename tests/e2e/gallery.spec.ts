import { violations } from './harness/axe';
import { openGallery, type Gallery } from './harness/gallery';
import { expect, test } from './harness/test';

// Every state of the extension's pages, as an agent sees it, drawn with invented data (tests/gallery).

let gallery: Gallery;
test.beforeAll(async () => {
  gallery = await openGallery();
});
test.afterAll(() => gallery.close());

const LOOKS = [
  { colorScheme: 'light', lang: 'sv', width: 320 },
  { colorScheme: 'dark', lang: 'en', width: 400 },
] as const;

for (const { colorScheme, lang, width } of LOOKS) {
  test(`every state in ${colorScheme}, ${lang}, ${width} px: no axe violations, nothing wider than the panel, no complaints`, async () => {
    test.setTimeout(300_000);
    const context = await gallery.browser.newContext({
      colorScheme,
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !/404|as the gallery wants it/.test(message.text()))
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    const names = await gallery.states(page);
    expect(names.length).toBeGreaterThan(25);
    for (const name of names) {
      await test.step(name, async () => {
        await gallery.show(page, name, lang);
        await expect(page.locator('.history .skeleton')).toHaveCount(0);
        expect(await violations(page), name).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
}

test('nothing moves under the pointer while a flag goes its way from a click to the ticket, or fails', async () => {
  const page = await gallery.browser.newPage({ viewport: { width: 360, height: 900 } });
  const places: string[] = [];
  for (const state of ['panel-calm', 'panel-flag-undo', 'panel-flag-states', 'panel-flag-failed']) {
    await gallery.show(page, state);
    await page.locator('.brief').waitFor();
    places.push(
      await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('.chip, .flag-status, .brief')].map((part) =>
          part.getBoundingClientRect(),
        );
        return boxes.map(({ left, top, width }) => [left, top, width].map(Math.round).join(' ')).join('\n');
      }),
    );
  }
  for (const place of places) expect(place).toEqual(places[0]);
  await page.close();
});

test('the causes of a flag come below everything that is pressed, and stand where they stood once one is chosen', async () => {
  for (const [lang, width] of [
    ['en', 360],
    ['sv', 360],
    ['sv', 320],
  ] as const) {
    const page = await gallery.browser.newPage({ viewport: { width, height: 900 } });
    const places = async (state: string, selector: string) => {
      await gallery.show(page, state, lang);
      if (selector.includes('cause')) await page.locator('.cause').first().waitFor();
      // Its own choice has been pressed: letters do not count any more.
      if (state.endsWith('chosen')) await page.locator('.cause-key-armed').first().waitFor({ state: 'detached' });
      return page.evaluate(
        (all) =>
          [...document.querySelectorAll(all)].map((part) => {
            const { left, top, width: wide } = part.getBoundingClientRect();
            return [left, top, wide].map(Math.round).join(' ');
          }),
        selector,
      );
    };
    const above = '.flags > .chips .chip, .flag-status';
    expect(await places('panel-cause-offered', above)).toEqual(await places('panel-calm', above));
    for (const [chosen, offered] of [
      ['panel-cause-chosen', 'panel-cause-offered'],
      ['panel-cause-long-chosen', 'panel-cause-long'],
    ] as const)
      expect(await places(chosen, '.cause'), `${chosen}, ${lang}, ${width} px`).toEqual(
        await places(offered, '.cause'),
      );
    await page.close();
  }
});

test('the skeleton stands as tall as the parts that replace it', async () => {
  const page = await gallery.browser.newPage({ viewport: { width: 360, height: 900 } });
  const heights = async (state: string, selectors: string[]) => {
    await gallery.show(page, state, 'sv');
    await page.locator(selectors[0] ?? '').waitFor();
    return page.evaluate(
      (all) => all.map((one) => document.querySelector(one)?.getBoundingClientRect().top ?? -1),
      selectors,
    );
  };
  const skeleton = await heights('panel-skeleton', [
    '.skeleton-chain',
    '.skeleton-owner',
    '.skeleton-flags',
    '.skeleton-brief',
  ]);
  const panel = await heights('panel-calm', ['section:has(.chain)', '.owner', '.flags', '.brief']);
  // Fonts differ between machines, and lines may wrap: a line's height is let go.
  panel.forEach((top, part) => expect(Math.abs(top - (skeleton[part] ?? 0)), `part ${part}`).toBeLessThanOrEqual(20));
  await page.close();
});

test('5,000 entries of history: only the rows near the window are in the page, and the last one can be reached', async () => {
  const page = await gallery.browser.newPage({ viewport: { width: 360, height: 900 } });
  await gallery.show(page, 'panel-31-stations');
  const row = page.locator('.history-row');
  await row.first().waitFor();
  expect(await row.count()).toBeLessThan(60);
  const total = Number(await row.first().getAttribute('aria-setsize'));
  await expect(async () => {
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await expect(row.last()).toHaveAttribute('aria-posinset', String(total), { timeout: 500 });
  }).toPass({ timeout: 20_000 });
  expect(await row.count()).toBeLessThan(60);
  await page.close();
});
