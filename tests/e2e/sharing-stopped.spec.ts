import type { Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Book } from '../../domain/book';
import type { BookSource } from '../../domain/book-source';
import { bookText } from '../../domain/book-text';
import { starterBook } from '../../domain/starter-book';
import { silent } from '../sandbox/book-host';
import { follow, test } from './harness/book-host';
import { expect } from './harness/expect';
import type { Extension } from './harness/launch';

const team = (silentDays: number) => bookText({ ...starterBook(), updatedBy: 'Sara Holm', silentDays });
const kept = async (extension: Extension) => ((await extension.stored())['book']?.[0] as Book | undefined)?.silentDays;
const alarm = (desk: Page) => desk.evaluate(async () => (await chrome.alarms.get('book'))?.scheduledTime ?? null);
const ring = (desk: Page) => desk.evaluate(() => chrome.alarms.create('book', { when: Date.now() }));

/** As if the address had last been asked seven hours ago. */
async function sevenHoursLater(desk: Page): Promise<void> {
  await desk.evaluate(async () => {
    const opened = indexedDB.open('stafett');
    await new Promise((done) => (opened.onsuccess = done));
    const store = opened.result.transaction('bookSource', 'readwrite').objectStore('bookSource');
    const read = store.get('source') as IDBRequest<BookSource>;
    await new Promise((done) => (read.onsuccess = done));
    const { result } = read;
    const written = store.put({ ...result, askedAt: (result.askedAt ?? 0) - 7 * 3_600_000 });
    await new Promise((done) => (written.onsuccess = done));
    opened.result.close();
  });
}

test('a background that is stopped while it waits for the answer is rung for again', async ({ host, browserOf }) => {
  host.publish(team(5));
  const extension = await browserOf();
  const desk = await follow(extension);
  await sevenHoursLater(desk);
  const [before, asked] = [Date.now(), host.requests.length];
  host.behave(silent);
  await ring(desk);
  await expect.poll(() => host.requests.length).toBe(asked + 1);
  await extension.stopWorker();
  // The next time was set before the address was asked, and is soon.
  const next = (await alarm(desk)) ?? 0;
  expect(next).toBeGreaterThan(before);
  expect(next).toBeLessThan(before + 10 * 60_000);
  expect(await kept(extension)).toBe(5);
  host.publish(team(7));
  await ring(desk);
  await expect.poll(() => kept(extension)).toBe(7);
});

test('an alarm that the browser has lost is set again when the background next starts', async ({ host, browserOf }) => {
  host.publish(team(5));
  const extension = await browserOf();
  const desk = await follow(extension);
  await expect.poll(() => alarm(desk)).not.toBeNull();
  await desk.evaluate(() => chrome.alarms.clear('book'));
  await extension.stopWorker();
  await desk.evaluate(() => chrome.runtime.sendMessage({ name: 'nothing', body: null }).catch(() => undefined));
  await expect.poll(() => alarm(desk)).not.toBeNull();
});

test('a browser that was closed meanwhile asks when it starts', async ({ host, browserOf }) => {
  host.publish(team(5));
  const profile = await mkdtemp(join(tmpdir(), 'stafett-kept-'));
  const first = await browserOf({ profile });
  await sevenHoursLater(await follow(first));
  await first.close();
  host.publish(team(8));
  const again = await browserOf({ profile });
  await expect.poll(() => kept(again)).toBe(8);
  await again.close();
  await rm(profile, { recursive: true, force: true });
});
