import { starterBook } from '../../domain/starter-book';
import type { Book } from '../../domain/book';
import { bookText } from '../../domain/book-text';
import { aHint, aMandate, NO_WORDS } from '../fakes/book-parts';
import { leadsTo, status } from '../sandbox/book-host';
import { allowHost } from './harness/allow-host';
import { BOOK_ADDRESS, BOOK_HOST, follow, sharing, test } from './harness/book-host';
import { expect } from './harness/expect';
import type { Extension } from './harness/launch';
import { savedFile } from './harness/saved-file';

const team = (more: Partial<Book> = {}) =>
  bookText({ ...starterBook(), updatedBy: 'Sara Holm', updatedAt: Date.UTC(2026, 10, 20, 9), silentDays: 5, ...more });

const SCREWS = aHint({
  ...{ id: 'h1', name: 'Missing screws', departmentId: 'logistics', advice: 'Logistics sends a bag' },
  when: { ...NO_WORDS, any: ['skruvar'] },
});

const kept = async (extension: Extension) => ((await extension.stored())['book']?.[0] ?? null) as Book | null;
/** The browser's alarm rings now, as it does after six hours. */
const ring = (extension: Extension) =>
  extension.context.serviceWorkers()[0]?.evaluate(() => chrome.alarms.create('book', { when: Date.now() }));

test('two browsers follow one address, and what is changed there arrives in both', async ({ host, browserOf }) => {
  host.publish(team());
  const [sara, eva] = [await browserOf(), await browserOf()];
  await allowHost(sara, BOOK_HOST);
  const desk = await sharing(sara);
  await desk.getByLabel('Address of the book').fill(BOOK_ADDRESS);
  await desk.getByRole('button', { name: 'Look at it' }).first().click();
  // What would differ is shown, and nothing is kept before it is followed.
  await expect(desk.getByText('One difference from the book here. Nothing has changed yet.')).toBeVisible();
  await expect(desk.getByText('Changed last by Sara Holm')).toBeVisible();
  expect(await kept(sara)).toBeNull();
  await desk.getByRole('button', { name: 'Follow this address' }).click();
  await expect(desk.getByText(`The book comes from ${BOOK_HOST}`)).toBeVisible();
  await follow(eva);
  expect((await kept(sara))?.silentDays).toBe(5);
  expect((await kept(eva))?.silentDays).toBe(5);

  host.publish(team({ updatedBy: 'Ulla Fors', hints: [SCREWS] }));
  await desk.getByRole('button', { name: 'Ask now' }).click();
  await expect(desk.getByText(/Changed last by Ulla Fors/)).toBeVisible();
  await expect(desk.getByText('New hint: Missing screws').first()).toBeVisible();
  // In the other browser by itself, when its time has come.
  await ring(eva);
  await expect.poll(async () => (await kept(eva))?.hints).toHaveLength(1);
  // Who has it already is told so in a few bytes.
  await desk.getByRole('button', { name: 'Ask now' }).click();
  await expect.poll(() => host.requests.at(-1)?.status).toBe(304);
  expect((await sara.stored())['bookVersions']?.length).toBe(2);
});

test('whatever goes wrong at the address, the last good book stays and the desk says what happened', async ({
  host,
  browserOf,
}) => {
  host.publish(team());
  const extension = await browserOf();
  const desk = await follow(extension);
  const book = await kept(extension);
  const askNow = () => desk.getByRole('button', { name: 'Ask now' }).click();
  const failures = [
    [() => host.behave(status(500)), `${BOOK_HOST} answered with an error (500).`],
    [() => host.behave(status(404)), 'There is nothing at this address (404).'],
    [() => host.behave(leadsTo('http://acme.zendesk.com/')), 'The address leads elsewhere, perhaps to a sign-in.'],
    [() => host.publish('<h1>Sign in</h1>', { 'Content-Type': 'text/html' }), 'There is a web page or a picture'],
    [() => host.publish(team().slice(0, 200)), 'The book that is there cannot be used.'],
  ] as const;
  for (const [misbehave, says] of failures) {
    misbehave();
    await askNow();
    await expect(desk.getByRole('alert')).toContainText(says);
    await expect(desk.getByRole('alert')).toContainText('The last good book is used meanwhile.');
  }
  expect(await kept(extension)).toEqual(book);
  expect(host.requests.every(({ host: asked }) => asked === BOOK_HOST)).toBe(true);

  // Access is taken back in the browser's own settings: said at once, without asking.
  const before = host.requests.length;
  await desk.evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), `https://${BOOK_HOST}/*`);
  await expect(desk.getByRole('alert')).toContainText(`The browser does not let Stafett ask ${BOOK_HOST}.`);
  expect(host.requests).toHaveLength(before);
  host.publish(team({ silentDays: 9 }));
  await allowHost(extension, BOOK_HOST);
  await desk.getByRole('button', { name: 'Allow' }).click();
  await expect.poll(async () => (await kept(extension))?.silentDays).toBe(9);
  await expect(desk.getByRole('alert')).toHaveCount(0);
});

test('a book that is followed is locked here, and free again when it is left', async ({ host, browserOf }) => {
  host.publish(team({ hints: [SCREWS] }));
  const extension = await browserOf();
  const desk = await follow(extension);
  await desk.getByRole('link', { name: 'Settings' }).click();
  await expect(desk.getByText(/Comes from the routing book that your team subscribes to/).first()).toBeVisible();
  await expect(desk.getByLabel('At most one stop in so many transfers')).toBeDisabled();
  await desk.getByRole('link', { name: 'Sharing' }).click();
  await desk.getByRole('button', { name: 'Stop following' }).click();
  await desk.getByRole('button', { name: `Stop following ${BOOK_HOST}` }).click();
  await expect(desk.getByLabel('Address of the book')).toBeVisible();
  expect(await kept(extension)).toMatchObject({ silentDays: 5, hints: [{ id: 'h1' }] });
  expect(
    await desk.evaluate((origin) => chrome.permissions.contains({ origins: [origin] }), `https://${BOOK_HOST}/*`),
  ).toBe(false);
  await desk.getByRole('link', { name: 'Settings' }).click();
  await expect(desk.getByLabel('At most one stop in so many transfers')).toBeEnabled();
});

test('nothing but a GET leaves for the address: no cookie, no referrer, nothing about customers', async ({
  host,
  sandbox,
  browserOf,
}) => {
  host.publish(team());
  const extension = await browserOf();
  // A cookie that the host has set for the person who looks at it in a tab is not the book's business.
  const visit = await extension.open(BOOK_ADDRESS);
  await visit.evaluate(() => (document.cookie = 'session=secret; Secure; SameSite=None; path=/'));
  const desk = await follow(extension);
  const tab = await extension.open(`https://acme.zendesk.com/agent/tickets/${sandbox.mainTicketId}`);
  await extension.panel(tab);
  await expect.poll(async () => (await extension.stored())['cases']?.length).toBeGreaterThan(0);
  await desk.bringToFront();
  await desk.getByRole('button', { name: 'Ask now' }).click();
  await expect.poll(() => host.requests.at(-1)?.status).toBe(304);
  const asked = host.requests.filter(({ headers }) => headers['sec-fetch-dest'] === 'empty');
  expect(asked.length).toBeGreaterThanOrEqual(2);
  for (const { method, path, body, names, headers } of asked) {
    expect([method, path, body]).toEqual(['GET', '/stafett-book.json', '']);
    for (const never of ['cookie', 'referer', 'authorization']) expect(names).not.toContain(never);
    expect(JSON.stringify(headers)).not.toMatch(/anna|lindqvist|4711|acme/i);
  }
  // Stafett's pages can ask nobody, the book's own host least of all.
  const tried = await desk.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map((address) =>
          fetch(address).then(
            () => 'sent',
            () => 'refused',
          ),
        ),
      ),
    [BOOK_ADDRESS, 'https://acme.zendesk.com/api/v2/users/me', 'https://example.com/'],
  );
  expect(tried).toEqual(['refused', 'refused', 'refused']);
});

test('a file is looked at, its faults told with their lines, and taken over item by item', async ({ extension }, testInfo) => {
  const desk = await sharing(extension);
  const choose = (text: string) =>
    desk.locator('input[type=file]').setInputFiles({
      ...{ name: 'book.json', mimeType: 'application/json' },
      buffer: Buffer.from(text),
    });
  const saved = await savedFile(desk, testInfo, 'stafett-book.json', () =>
    desk.getByRole('button', { name: 'Save the book as a file' }).click(),
  );
  expect(JSON.parse(saved)).toMatchObject({ format: 3, hints: [] });

  await choose(team().replace('"silentDays": 5', '"silentDays": 500'));
  await expect(desk.getByText('It cannot be used, and nothing was changed.')).toBeVisible();
  await expect(desk.getByText(/Line \d+, days without a word/i)).toBeVisible();
  expect(await kept(extension)).toBeNull();

  await choose(team({ hints: [{ ...SCREWS, advice: '<img src=x onerror=alert(1)>' }] }));
  await expect(desk.getByText('2 differences from the book here. Nothing has changed yet.')).toBeVisible();
  expect(await desk.locator('img[src="x"]').count()).toBe(0);
  await desk.getByRole('button', { name: 'None' }).click();
  await expect(desk.getByRole('button', { name: 'Nothing is ticked' })).toBeDisabled();
  await desk.getByRole('checkbox', { name: /Missing screws/ }).check();
  await desk.getByRole('button', { name: 'Take over 1 change' }).click();
  await expect(desk.getByText('1 change has been taken over from the file.')).toBeVisible();
  expect(await kept(extension)).toMatchObject({ silentDays: 3, hints: [{ id: 'h1' }] });
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
