import { starterBook } from '../../domain/starter-book';
import type { Book } from '../../domain/book';
import { bookText } from '../../domain/book-text';
import { aHint, NO_WORDS } from '../fakes/book-parts';
import { leadsTo, status } from '../sandbox/book-host';
import { allowHost } from './harness/allow-host';
import { BOOK_ADDRESS, BOOK_HOST, follow, sharing, test } from './harness/book-host';
import { expect } from './harness/expect';
import type { Extension } from './harness/launch';

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
    [() => host.publish(team().replace('{', '{"silentDays": 30,')), '“silentDays” is there twice'],
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
  // A later version with a misspelt word is kept, and what was left out of it is told.
  host.publish(team({ silentDays: 9 }).replace('{', '{"stopBudgets": 30,'));
  await allowHost(extension, BOOK_HOST);
  await desk.getByRole('button', { name: 'Allow' }).click();
  await expect.poll(async () => (await kept(extension))?.silentDays).toBe(9);
  await expect(desk.getByRole('alert')).toHaveCount(0);
  await expect(desk.getByText('“stopBudgets” means nothing in a book')).toBeVisible();
});

test('a book that is followed is locked here, and free again when it is left', async ({ host, browserOf }) => {
  host.publish(team({ hints: [SCREWS] }));
  const extension = await browserOf();
  const desk = await follow(extension);
  await desk.getByRole('link', { name: 'Settings' }).click();
  await expect(desk.getByText(/Comes from the routing book that your team follows/).first()).toBeVisible();
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
