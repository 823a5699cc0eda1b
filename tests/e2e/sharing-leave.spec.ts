import type { Page } from '@playwright/test';
import { bookText } from '../../domain/book-text';
import { starterBook } from '../../domain/starter-book';
import { allowHost } from './harness/allow-host';
import { keptBook } from './harness/book-file';
import { BOOK_HOST, sharing, test } from './harness/book-host';
import { expect } from './harness/expect';

/** With a path, a question and a fragment: what is asked for is the host all the same. */
const ADDRESS = `https://${BOOK_HOST}/team/kundtjanst/stafett-book.json?plain=1#L1`;
const BOOK = bookText({ ...starterBook(), updatedBy: 'Sara Holm', silentDays: 5 });

/**
 * Holds what the browser is asked for, by the page. No test can press the browser's own window: where leave is there already
 * the browser answers, and else somebody who says no.
 */
async function wished(desk: Page, isThere: boolean): Promise<() => Promise<unknown>> {
  await desk.evaluate((asks) => {
    const wishes: unknown[] = [];
    Object.assign(window, { wishes });
    const { permissions } = chrome;
    const browsers = permissions.request.bind(permissions);
    permissions.request = (wish: chrome.permissions.Permissions, answer?: (allowed: boolean) => void) => {
      wishes.push(wish);
      const answered = asks ? browsers(wish) : Promise.resolve(false);
      if (answer) void answered.then(answer);
      return answered;
    };
  }, isThere);
  return () => desk.evaluate(() => (window as unknown as { wishes: unknown[] }).wishes);
}

const granted = (desk: Page) => desk.evaluate(async () => (await chrome.permissions.getAll()).origins?.sort());

test('leave is asked for the host of the address and for nothing else, by the press; a no changes nothing', async ({
  host,
  browserOf,
}) => {
  host.publish(BOOK);
  const extension = await browserOf();
  const desk = await sharing(extension);
  const before = await granted(desk);
  const wishes = await wished(desk, false);
  await desk.getByLabel('Address of the book').fill(ADDRESS);
  expect(await wishes()).toEqual([]);
  await desk.getByRole('button', { name: 'Look at it' }).first().click();
  await expect(desk.getByText(/^Stafett was not allowed to read there, so nothing has changed\./)).toBeVisible();
  expect(await wishes()).toEqual([{ origins: [`https://${BOOK_HOST}/*`] }]);
  expect(await granted(desk)).toEqual(before);
  expect(host.requests).toEqual([]);
  expect(await keptBook(extension)).toBeNull();
});

test('what is followed is all that was given, and it is given back when it is looked at and left', async ({
  host,
  browserOf,
}) => {
  host.publish(BOOK);
  const extension = await browserOf();
  const desk = await sharing(extension);
  const before = (await granted(desk)) ?? [];
  await allowHost(extension, BOOK_HOST);
  const wishes = await wished(desk, true);
  await desk.getByLabel('Address of the book').fill(ADDRESS);
  await desk.getByRole('button', { name: 'Look at it' }).first().click();
  await expect(desk.getByRole('button', { name: 'Follow this address' })).toBeVisible();
  expect(await wishes()).toEqual([{ origins: [`https://${BOOK_HOST}/*`] }]);
  expect(await granted(desk)).toEqual([...before, `https://${BOOK_HOST}/*`].sort());
  expect(host.requests.map(({ path }) => path)).toEqual(['/team/kundtjanst/stafett-book.json?plain=1']);
  // Looked at, and left for another part of the desk.
  await desk.getByRole('link', { name: 'Settings' }).click();
  await expect.poll(() => granted(desk)).toEqual(before);
  expect(await keptBook(extension)).toBeNull();
});
