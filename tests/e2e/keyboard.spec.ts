import type { Page } from '@playwright/test';
import { openGallery, type Gallery } from './harness/gallery';
import { expect, test } from './harness/test';

// The dialog's and the panel's parts by keyboard alone, and where the keyboard is afterwards: in a real browser, since only
// that takes it away from a button that is closed or gone. With a helpdesk behind it: guard-dialog.spec.ts.

let gallery: Gallery;
let page: Page;
test.beforeAll(async () => {
  gallery = await openGallery();
});
test.afterAll(() => gallery.close());
test.beforeEach(async () => {
  page = await gallery.browser.newPage({ viewport: { width: 400, height: 900 } });
});
test.afterEach(() => page.close());

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

test.describe('the dialog', () => {
  const WAYS: [state: string, way: RegExp, verb: RegExp][] = [
    ['dialog-absent', /^Send to Cecilia Ask stands in/, /^Send to Cecilia Ask Enter/],
    ['dialog-elsewhere', /^Change to Billing/, /^Send to Billing/],
    ['dialog-on-duty', /^Ask Sara Berg/, /^Call taken/],
  ];
  for (const [state, way, verb] of WAYS) {
    test(`${state}: Enter opens the first way out, Enter would take it, Esc goes back to its line`, async () => {
      await gallery.show(page, state);
      await expect(button(way)).toBeFocused();
      await press('Enter');
      await expect(button(verb)).toBeFocused();
      // Round inside of it: there is nothing else to come to but what this way out has.
      await press('Tab', 'Shift+Tab');
      await expect(button(verb)).toBeFocused();
      await press('Escape');
      await expect(button(way)).toBeFocused();
    });
  }

  test('arrows walk to the reasons, Tab goes round', async () => {
    await gallery.show(page, 'dialog-usual');
    await expect(button(/^Keep Anna/)).toBeFocused();
    await press('ArrowDown', 'ArrowDown');
    await expect(button('asked for')).toBeFocused();
    await press('End', 'ArrowUp', 'ArrowUp', 'ArrowUp');
    await expect(button('other')).toBeFocused();
    await press('Tab');
    await expect(button(/^Keep Anna/)).toBeFocused();
    await press('Shift+Tab');
    await expect(button('other')).toBeFocused();
  });

  test('an answer that could not be kept: it is said once, and the keyboard is where it was', async () => {
    await gallery.show(page, 'dialog-usual');
    await gallery.show(page, 'dialog-not-kept');
    await expect(page.getByText(/could not be kept/)).toHaveCount(1);
    await button('other').focus();
    await press('Enter');
    await expect(button('other')).toBeEnabled();
    await expect(button('other')).toBeFocused();
    await press('Tab');
    await expect(button(/^Keep Anna/)).toBeFocused();
  });

  test('a promise in the question: chosen by Space, and Enter in the words sends', async () => {
    await gallery.show(page, 'dialog-keep');
    const words = page.getByRole('textbox', { name: /^Question to/ });
    await expect(words).toBeFocused();
    await press('Tab', 'Tab', 'Space');
    await expect(button('tomorrow 10:00')).toHaveAttribute('aria-pressed', 'true');
    await expect(button('tomorrow 10:00')).toBeFocused();
    await press('Escape');
    await expect(button(/^Keep Anna/)).toBeFocused();
  });
});

test.describe('promises in the panel', () => {
  const TEXT = 'Ring tillbaka om skruvarna';
  const done = () => page.getByRole('region', { name: 'Commitments' }).getByRole('button', { name: `Done: ${TEXT}` });

  test('done by Enter, taken back by Enter, and the keyboard stays on the line', async () => {
    await gallery.show(page, 'panel-commitment');
    await done().focus();
    await press('Enter');
    await expect(button('Undo')).toBeFocused();
    await press('Enter');
    await expect(done()).toBeFocused();
  });

  test('more about it: opened, left by Esc, and the keyboard is back', async () => {
    await gallery.show(page, 'panel-commitment');
    const more = button(`More about: ${TEXT}`);
    await done().focus();
    await press('Tab');
    await expect(more).toBeFocused();
    await press('Enter');
    await expect(more).toHaveAttribute('aria-expanded', 'true');
    await expect(page.getByLabel('Move to')).toBeVisible();
    await press('Tab');
    await expect(page.getByLabel('Move to')).toBeFocused();
    await press('Escape');
    await expect(more).toHaveAttribute('aria-expanded', 'false');
    await expect(more).toBeFocused();
    await press('Enter');
    await button('Was not promised').focus();
    await press('Space');
    await expect(button('Undo')).toBeFocused();
  });

  test('a line, its time, and the next line', async () => {
    await gallery.show(page, 'panel-calm');
    const line = page.getByLabel('What was promised, and for when');
    await line.focus();
    await page.keyboard.type('Ring Anna fre 10:30');
    await expect(page.getByLabel('When', { exact: true })).toHaveValue('2026-11-20T10:30');
    await press('Tab');
    await expect(page.getByLabel('When', { exact: true })).toBeFocused();
    await press('Escape');
    await expect(line).toHaveValue('');
    await expect(line).toBeFocused();
    await page.keyboard.type('Ring Anna fre 10:30');
    await button('Add').focus();
    await press('Enter');
    await expect(line).toHaveValue('');
    await expect(line).toBeFocused();
  });

  test('my day: opened where it stands, and gone through', async () => {
    await gallery.show(page, 'panel-list-my-day');
    await button(/Ring Anna/).waitFor();
    await press('Tab');
    await expect(button(/Ring Anna/)).toBeFocused();
    await press('Tab');
    await expect(button(/^Karin/)).toBeFocused();
    await press('Enter');
    await expect(button(/^Karin/)).toBeEnabled();
    await expect(button(/^Karin/)).toBeFocused();
  });
});

test('what came of a call to the manager is taken down by Enter, and the keyboard stays', async () => {
  await gallery.show(page, 'panel-manager-asked');
  await button('Asks for a manager').focus();
  await press('Tab', 'Tab');
  await expect(button('Call taken')).toBeFocused();
  await press('Enter');
  await expect(button('Call taken')).toBeEnabled();
  await expect(button('Call taken')).toBeFocused();
  await press('Tab', 'Tab');
  await expect(button('Done: asked for a manager')).toBeFocused();
});

test('a brief that came is first: its words, then what to say of it', async () => {
  await gallery.show(page, 'panel-brief-long');
  const words = page.getByRole('group', { name: 'Brief received' });
  await press('Tab');
  await expect(words).toBeFocused();
  const top = () => words.evaluate((element) => element.scrollTop);
  await press('End');
  await expect.poll(top).toBeGreaterThan(0);
  await press('Tab');
  await expect(button('Mark as received')).toBeFocused();
  await press('Tab');
  await expect(button('Read')).toBeFocused();
});
