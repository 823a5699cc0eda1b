import type { Book } from '../../domain/book';
import { bookText } from '../../domain/book-text';
import { starterBook } from '../../domain/starter-book';
import { allowHost } from './harness/allow-host';
import { BOOK_ADDRESS, BOOK_HOST, sharing, test as withHost } from './harness/book-host';
import { expect } from './harness/expect';
import { managed, type Managed } from './harness/policy';

const test = withHost.extend<{ it: Managed }>({
  it: async ({}, use, testInfo) => {
    const it = await managed();
    testInfo.skip(it === null, 'nobody may write policies on this machine: on Linux, run it as root');
    if (it === null) return;
    await use(it);
    await it.end();
  },
});

const ticketAt = (host: string, id: number) => `https://${host}/agent/tickets/${id}`;

test('what the organisation has set is obeyed, shown as such on each field, and cannot be changed here', async ({
  it,
  host,
  browserOf,
}) => {
  host.publish(bookText({ ...starterBook(), updatedBy: 'Sara Holm', silentDays: 5 }));
  await it.decide({ bookAddress: BOOK_ADDRESS, stopBudget: 25, retentionDays: 90, lock: true });
  const extension = await browserOf({ extension: it.extension });
  const desk = await sharing(extension);
  const policy = desk.getByRole('region', { name: 'Set by your organisation' });
  for (const value of [BOOK_ADDRESS, '25', '90']) await expect(policy.getByText(value, { exact: true })).toBeVisible();
  // Nobody has been asked yet: a policy cannot give the browser's leave, and the desk says what is missing.
  await expect(desk.getByRole('alert')).toContainText(`The browser does not let Stafett ask ${BOOK_HOST}.`);
  await allowHost(extension, BOOK_HOST);
  await desk.getByRole('button', { name: 'Allow' }).click();
  await expect.poll(async () => ((await extension.stored())['book']?.[0] as Book | undefined)?.silentDays).toBe(5);
  await expect(desk.getByText('Your organisation has set this address.')).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Stop following' })).toHaveCount(0);
  await expect(desk.getByRole('button', { name: 'Choose a file' })).toHaveCount(0);
  await desk.getByRole('link', { name: 'Settings' }).click();
  const budget = desk.getByLabel('At most one stop in so many transfers');
  await expect(budget).toBeDisabled();
  await expect(budget).toHaveValue('25');
  await expect(desk.getByText('Set by your organisation; it cannot be changed here.').first()).toBeVisible();
});

test('an agent who never opens the desk allows the organisation’s book from the panel, once, and it comes', async ({
  it,
  host,
  sandbox,
  browserOf,
}) => {
  host.publish(bookText({ ...starterBook(), updatedBy: 'Sara Holm', silentDays: 5, wholeMessages: true }));
  await it.decide({ bookAddress: BOOK_ADDRESS });
  const extension = await browserOf({ extension: it.extension });
  const tab = await extension.open(ticketAt('acme.zendesk.com', sandbox.mainTicketId));
  const panel = await extension.panel(tab);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Anna Lindqvist');
  const line = panel.getByText(`Your organisation’s routing book comes from ${BOOK_HOST}.`);
  await expect(line).toBeVisible();
  const settings = await extension.page('options.html');
  const inSettings = settings.getByText(`Your organisation’s routing book comes from ${BOOK_HOST}.`);
  await expect(inSettings).toBeVisible();
  expect(host.requests).toHaveLength(0);
  await allowHost(extension, BOOK_HOST);
  await panel.getByRole('button', { name: 'Allow' }).click();
  await expect.poll(async () => ((await extension.stored())['book']?.[0] as Book | undefined)?.silentDays).toBe(5);
  await expect(line).toBeHidden();
  await expect(inSettings).toBeHidden();
  // What that book keeps of customers in the agent's own browser, the agent is told.
  await settings.reload();
  const privacy = settings.getByRole('region', { name: 'Privacy' });
  await expect(privacy.getByText(/Messages .* are kept whole\. Set by your organisation\./)).toBeVisible();
});

test('a field that cannot be used is told, and the others count all the same', async ({ it, browserOf }) => {
  await it.decide({ retentionDays: 99999, bookAddress: 'http://bok.exempel.se/b.json', stopBudget: 25 });
  const desk = await sharing(await browserOf({ extension: it.extension }));
  const policy = desk.getByRole('region', { name: 'Set by your organisation' });
  await expect(policy.getByText('25', { exact: true })).toBeVisible();
  await expect(policy.getByRole('alert')).toContainText('99999 is out of range, 1 to 3650.');
  await expect(policy.getByRole('alert')).toContainText('“http://bok.exempel.se/b.json” is no https address.');
  await expect(desk.getByLabel('Address of the book')).toBeVisible();
});

test('a policy that changes is obeyed while the browser runs, and one that goes away leaves the book to the lead', async ({
  it,
  host,
  browserOf,
}) => {
  host.publish(bookText({ ...starterBook(), updatedBy: 'Sara Holm', silentDays: 5 }));
  await it.decide({ bookAddress: BOOK_ADDRESS, stopBudget: 25 });
  const extension = await browserOf({ extension: it.extension });
  await allowHost(extension, BOOK_HOST);
  const desk = await sharing(extension);
  await desk.getByRole('button', { name: 'Allow' }).click();
  const silentDays = async () => ((await extension.stored())['book']?.[0] as Book | undefined)?.silentDays;
  await expect.poll(silentDays).toBe(5);
  const policy = desk.getByRole('region', { name: 'Set by your organisation' });
  await it.decide({ bookAddress: BOOK_ADDRESS, stopBudget: 40 });
  // Chromium looks at its policies some seconds after their files have changed.
  await expect(policy.getByText('40', { exact: true })).toBeVisible({ timeout: 60_000 });
  await it.decide({});
  await expect(policy).toHaveCount(0, { timeout: 60_000 });
  await expect(desk.getByLabel('Address of the book')).toBeVisible();
  expect(await silentDays()).toBe(5);
  await desk.getByRole('link', { name: 'Settings' }).click();
  await expect(desk.getByLabel('At most one stop in so many transfers')).toBeEnabled();
});

test('Stafett works on the helpdesks that the organisation lists, and on another it is as if it were not there', async ({
  it,
  desk,
  sandbox,
  browserOf,
}) => {
  await it.decide({ helpdeskHosts: ['globex.zendesk.com'] });
  const extension = await browserOf({ extension: it.extension });
  const tab = await extension.open(ticketAt('acme.zendesk.com', sandbox.mainTicketId));
  const panel = await extension.panel(tab);
  await expect(panel.getByRole('heading', { name: 'Your organisation does not use Stafett here' })).toBeVisible();
  await expect(tab.getByRole('combobox', { name: 'Assignee' })).toBeVisible();
  const hasButton = () =>
    tab.evaluate(() => [...document.documentElement.children].some((each) => each.tagName === 'DIV'));
  expect(await hasButton()).toBe(false);
  expect((await extension.stored())['cases']).toEqual([]);
  // A transfer there goes out, and nobody asks anything.
  await tab.evaluate((groupId) => window.sandbox?.setAssignee(groupId, null), desk.groupId('Logistik'));
  await tab.locator(desk.saveButton).click();
  await expect.poll(() => desk.groupOf(sandbox.mainTicketId)).toBe('Logistik');
  expect(tab.frames()).toHaveLength(1);

  // The organisation changes its mind while the browser runs.
  await it.decide({ helpdeskHosts: ['acme.zendesk.com'] });
  await expect
    .poll(
      async () => {
        await tab.reload();
        return hasButton();
      },
      { intervals: [1000], timeout: 60_000 },
    )
    .toBe(true);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Anna Lindqvist');
});
