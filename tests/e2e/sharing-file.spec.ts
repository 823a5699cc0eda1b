import type { Page, TestInfo } from '@playwright/test';
import { join } from 'node:path';
import type { Book } from '../../domain/book';
import { bookText } from '../../domain/book-text';
import { starterBook } from '../../domain/starter-book';
import { aDepartment, aHint, aMandate, NO_WORDS } from '../fakes/book-parts';
import { violations } from './harness/axe';
import { chooseFile, keptBook } from './harness/book-file';
import { sharing, test } from './harness/book-host';
import { expect } from './harness/expect';
import { savedFile } from './harness/saved-file';

const team = (more: Partial<Book> = {}) =>
  bookText({ ...starterBook(), updatedBy: 'Sara Holm', updatedAt: Date.UTC(2026, 10, 20, 9), silentDays: 5, ...more });

const SCREWS = aHint({
  ...{ id: 'h1', name: 'Missing screws', departmentId: 'logistics', advice: 'Logistics sends a bag' },
  when: { ...NO_WORDS, any: ['skruvar'] },
});
const HTML = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

/** @param where a folder of its own: a file that is there already would be taken for the one that is saved */
const saved = (desk: Page, { outputDir }: TestInfo, where: string) =>
  savedFile(desk, { outputDir: join(outputDir, where) }, 'stafett-book.json', () =>
    desk.getByRole('button', { name: 'Save the book as a file' }).click(),
  );

const RING = [
  { what: 'merged', from: 'a', into: 'b', at: 1 },
  { what: 'merged', from: 'b', into: 'a', at: 2 },
];
const CIRCLE = [
  ...[
    ['Eva', 'Bo'],
    ['Bo', 'Eva'],
  ].map(([name = '', other = '']) => ({
    ...{ id: name, from: '2026-11-01', until: '2099-12-31' },
    ...{ who: { name, users: [] }, standIn: { name: other, users: [] } },
  })),
];

test('a file is looked at, its faults told with their lines, and taken over item by item', async ({
  extension,
}, testInfo) => {
  const desk = await sharing(extension);
  expect(JSON.parse(await saved(desk, testInfo, 'desk'))).toMatchObject({ format: 3, hints: [] });

  await chooseFile(desk, team().replace('"silentDays": 5', '"silentDays": 500'));
  await expect(desk.getByText('It cannot be used, and nothing was changed.')).toBeVisible();
  await expect(desk.getByText(/Line \d+, days without a word/i)).toBeVisible();
  expect(await keptBook(extension)).toBeNull();

  await chooseFile(desk, team({ hints: [{ ...SCREWS, advice: '<img src=x onerror=alert(1)>' }] }));
  await expect(desk.getByText('2 differences from the book here. Nothing has changed yet.')).toBeVisible();
  expect(await desk.locator('img[src="x"]').count()).toBe(0);
  await desk.getByRole('button', { name: 'None' }).click();
  await expect(desk.getByRole('button', { name: 'Nothing is ticked' })).toBeDisabled();
  await desk.getByRole('checkbox', { name: /Missing screws/ }).check();
  await desk.getByRole('button', { name: 'Take over 1 change' }).click();
  await expect(desk.getByText('1 change has been taken over from the file.')).toBeVisible();
  expect(await keptBook(extension)).toMatchObject({ silentDays: 3, hints: [{ id: 'h1' }] });
});

test('what a pasted book allows is shown in the panel that is open beside a ticket', async ({
  extension,
  openCase,
}) => {
  const { tab, panel } = await openCase();
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  const desk = await sharing(extension);
  const upTo = { amount: 60, currency: 'SEK' };
  const mandate = aMandate({ sentence: 'Strike the fee yourself', when: { ...NO_WORDS, any: ['påminnelse'] }, upTo });
  await desk.getByText('Paste the text of a book').click();
  await desk.getByLabel("The book's text").fill(team({ mandates: [mandate] }));
  await desk.getByRole('button', { name: 'Look at it' }).last().click();
  await desk.getByRole('button', { name: 'Take over 2 changes' }).click();
  await tab.bringToFront();
  await expect(panel.getByText('Strike the fee yourself')).toBeVisible();
});

test('one’s own file differs in nothing, and taken over whole elsewhere it is the same there, byte for byte', async ({
  browserOf,
}, testInfo) => {
  const [sara, eva] = [await browserOf(), await browserOf()];
  const there = await sharing(sara);
  const workshop = aDepartment('workshop', { name: { sv: 'Verkstaden', en: 'The workshop' } });
  const departments = [...starterBook().departments, workshop];
  await chooseFile(there, team({ departments, hints: [SCREWS, aHint({ id: 'h2', departmentId: 'workshop' })] }));
  await there.getByRole('button', { name: /^Take over \d changes$/ }).click();
  await expect(there.getByText(/changes have been taken over from the file/)).toBeVisible();
  const file = await saved(there, testInfo, 'there');
  await chooseFile(there, file);
  await expect(there.getByText('Nothing differs. It is the same as the book here.')).toBeVisible();
  const here = await sharing(eva);
  await chooseFile(here, file);
  await here.getByRole('button', { name: /^Take over \d changes$/ }).click();
  await expect(here.getByText(/changes have been taken over from the file/)).toBeVisible();
  expect(await saved(here, testInfo, 'here')).toBe(file);
});

test('a hint without its department says what it needs, and one key takes that along', async ({ extension }) => {
  const desk = await sharing(extension);
  const workshop = aDepartment('workshop', { name: { sv: 'Verkstaden', en: 'The workshop' } });
  await chooseFile(
    desk,
    team({ departments: [...starterBook().departments, workshop], hints: [{ ...SCREWS, departmentId: 'workshop' }] }),
  );
  // By keyboard alone, from what the file has brought.
  await expect(desk.getByText('3 differences from the book here. Nothing has changed yet.')).toBeFocused();
  const press = async (name: RegExp | string, role: 'button' | 'checkbox' = 'button') => {
    const wanted = desk.getByRole(role, { name, exact: typeof name === 'string' });
    for (let n = 0; n < 30 && !(await wanted.evaluate((one) => one === document.activeElement)); n += 1)
      await desk.keyboard.press('Tab');
    await expect(wanted).toBeFocused();
    await desk.keyboard.press('Space');
  };
  await press(/New department: The workshop/, 'checkbox');
  const alert = desk.getByRole('alert');
  await expect(alert).toContainText('“Missing screws” needs “The workshop”, which the book then does not have.');
  await expect(desk.getByRole('button', { name: 'Take over 2 changes' })).toBeDisabled();
  expect(await violations(desk)).toEqual([]);
  await press('Take what is needed along');
  await expect(alert).toHaveCount(0);
  await expect(desk.getByRole('checkbox', { name: /The workshop/ })).toBeChecked();
  await desk.getByRole('button', { name: 'Take over 3 changes' }).focus();
  await desk.keyboard.press('Enter');
  await expect.poll(() => keptBook(extension)).toMatchObject({ hints: [{ departmentId: 'workshop' }] });
});

test('hostile files are refused or read as text, nothing changes, and the page goes on', async ({ extension }) => {
  const desk = await sharing(extension);
  const refused = desk.getByRole('alert').filter({ hasText: 'It cannot be used, and nothing was changed.' });
  const names = Array.from({ length: 600_000 }, (_, n) => `"k${n}":1`).join();
  const stands = [
    [`{"hints": "${'x'.repeat(10_000_000)}"}`, 'longer than any routing book'],
    [`{"format": 3,\n"x": {${names}}}`, 'Line 2: Too much'],
    [team().replace('"format": 3', '"format": 9'), 'The file is of another version of Stafett.'],
    [`${'['.repeat(300_000)}${']'.repeat(300_000)}`, 'Line 1'],
    [team().replace('"silentDays": 5', '"silentDays": NaN'), 'straight double quotes'],
    [team().replace('"causeChanges": []', `"causeChanges": ${JSON.stringify(RING)}`), 'merged in a ring'],
    [team().slice(0, 300), 'The file stops in the middle.'],
    ['\u0000\u0001PNG', 'Line 1'],
  ] as const;
  for (const [text, says] of stands) {
    await chooseFile(desk, text);
    await expect(refused).toContainText(says);
  }
  expect(await keptBook(extension)).toBeNull();

  const name = { sv: HTML, en: HTML };
  const book = team({
    departments: [...starterBook().departments, aDepartment('evil', { name, contact: `\u202E${HTML}` })],
    hints: [{ ...SCREWS, name: HTML.slice(0, 80), advice: HTML, when: { ...NO_WORDS, any: [HTML] } }],
    absences: CIRCLE,
    updatedBy: HTML.slice(0, 80),
  }).replace('"format": 3', '"format": 3, "__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}');
  await chooseFile(desk, book);
  await expect(desk.getByText('They stand in for each other while all are away: Bo → Eva.')).toBeVisible();
  await expect(desk.getByText('Invisible characters that turn the text around were here.')).toBeVisible();
  for (const details of await desk.locator('.share-part details').all())
    await details.evaluate((one) => void ((one as HTMLDetailsElement).open = true));
  expect(await desk.locator('main img, main script').count()).toBe(0);
  expect(await desk.title()).not.toMatch(/^[12]$/);
  expect(await desk.evaluate(() => 'polluted' in {})).toBe(false);
  await desk.getByRole('button', { name: /^Take over \d changes$/ }).click();
  await expect.poll(() => keptBook(extension)).toMatchObject({ updatedBy: HTML.slice(0, 80) });
  expect(await desk.locator('img[src="x"]').count()).toBe(0);
});
