import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bookText } from '@/domain/book-text';
import { starterBook } from '@/domain/starter-book';
import { BOOK_ADDRESS, BOOK_HOST, startBookHost, type BookHost } from '../sandbox/book-host';
import { startSandbox, type Sandbox } from '../sandbox/server';
import { wordsOf } from './harness/agent';
import { complaints, pressIcon } from './harness/background';
import { button, press, typeInto } from './harness/buttons';
import { launchFirefox, type Firefox } from './harness/launch';

const ID = 'stafett@exempel.se';

describe('the routing book in Firefox', () => {
  let sandbox: Sandbox;
  let host: BookHost;
  let home: string;
  let firefox: Firefox | null = null;

  beforeEach(async () => {
    sandbox = await startSandbox();
    host = await startBookHost();
    host.publish(bookText({ ...starterBook(), updatedBy: 'Sara Holm', silentDays: 5 }));
    home = await mkdtemp(join(tmpdir(), 'stafett-home-'));
  });

  afterEach(async () => {
    await firefox?.close();
    firefox = null;
    await host.close();
    await sandbox.close();
    await rm(home, { recursive: true, force: true });
  });

  /** What an IT department puts into a Linux home; on Windows and macOS the same file stands elsewhere (docs/sharing.md). */
  async function decide(data: object): Promise<void> {
    const folder = join(home, '.mozilla/managed-storage');
    await mkdir(folder, { recursive: true });
    const manifest = { name: ID, description: 'Stafett', type: 'storage', data };
    await writeFile(join(folder, `${ID}.json`), JSON.stringify(manifest));
  }

  async function start(): Promise<Firefox> {
    firefox = await launchFirefox(sandbox.port, { hosts: { [BOOK_HOST]: host.port }, home });
    return firefox;
  }

  async function sharing(): Promise<Page> {
    const desk = await (await start()).page('desk.html#sharing');
    await desk.waitForFunction(() => document.querySelector('h1')?.innerText === 'Sharing');
    return desk;
  }

  it('works without any policy: followed from an address, asked again, and locked', async () => {
    const desk = await sharing();
    await button(desk, 'Save the book as a file');
    expect(await wordsOf(desk)).not.toContain('Set by your organisation');
    await typeInto(desk, 'Address of the book', BOOK_ADDRESS);
    await press(desk, 'Look at it');
    await press(desk, 'Follow this address');
    await expect.poll(() => wordsOf(desk)).toContain(`The book comes from ${BOOK_HOST}`);
    host.publish(bookText({ ...starterBook(), updatedBy: 'Ulla Fors', silentDays: 7 }));
    await press(desk, 'Ask now');
    await expect.poll(() => wordsOf(desk)).toContain('Changed last by Ulla Fors');
    await press(desk, 'Ask now');
    await expect.poll(() => host.requests.at(-1)?.status).toBe(304);
    for (const { method, body, names } of host.requests) {
      expect([method, body]).toEqual(['GET', '']);
      for (const never of ['cookie', 'referer', 'authorization']) expect(names).not.toContain(never);
    }
    if (firefox) expect(await complaints(firefox.window)).toEqual([]);
  });

  it("asks the agent in the sidebar for leave to read the organisation's book, and follows it then", async () => {
    await decide({ bookAddress: BOOK_ADDRESS });
    const { open, window: ownWindow, sidebar, page } = await start();
    const tab = await open(`https://acme.zendesk.com/agent/tickets/${sandbox.mainTicketId}`);
    await tab.waitForFunction(() => window.sandbox?.shown?.phase === 'ready');
    await pressIcon(ownWindow);
    const panel = await sidebar();
    const line = `Your organisation’s routing book comes from ${BOOK_HOST}.`;
    await expect.poll(() => wordsOf(panel)).toContain(line);
    expect(host.requests).toEqual([]);
    await press(panel, 'Allow');
    await expect.poll(() => wordsOf(panel)).not.toContain(line);
    expect(host.requests.map(({ method, status }) => [method, status])).toEqual([['GET', 200]]);

    const desk = await page('desk.html#sharing');
    await expect.poll(() => wordsOf(desk)).toContain(`The book comes from ${BOOK_HOST}`);
    expect(await wordsOf(desk)).toContain('Your organisation has set this address.');
    await desk.evaluate(() => void (location.hash = 'settings'));
    // It is the book's number, and it is locked.
    await desk.waitForFunction(() =>
      [...document.querySelectorAll<HTMLInputElement>('input:disabled')].some(({ value }) => value === '5'),
    );
    expect(await complaints(ownWindow)).toEqual([]);
  });

  it('obeys what the organisation has set, tells what of it cannot be used, and works on no other helpdesk', async () => {
    await decide({
      stopBudget: 25,
      retentionDays: 'ninety',
      lock: true,
      helpdeskHosts: ['globex.zendesk.com'],
      colour: 1,
    });
    const desk = await sharing();
    await expect.poll(() => wordsOf(desk)).toContain('Set by your organisation');
    const words = await wordsOf(desk);
    for (const said of [
      '25',
      'globex.zendesk.com',
      '“ninety” is no whole number.',
      'colour: Stafett knows no such field.',
    ])
      expect(words).toContain(said);
    expect(words).not.toContain('Address of the book');
    const tab = await firefox?.open(`https://acme.zendesk.com/agent/tickets/${sandbox.mainTicketId}`);
    await tab?.waitForFunction(() => window.sandbox?.shown?.phase === 'ready');
    // The button that Stafett draws in a page of a helpdesk comes with what reads the ticket, and neither is there.
    expect(await tab?.evaluate(() => [...document.documentElement.children].map(({ tagName }) => tagName))).toEqual([
      'HEAD',
      'BODY',
    ]);
    expect(sandbox.requests.some(({ path }) => path.includes('/audits'))).toBe(false);
  });
});
