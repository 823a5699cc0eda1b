import type { Page } from '@playwright/test';
import type { CaseRecord } from '../../domain/case';
import type { Sandbox } from '../sandbox/server';
import { allowHost } from './harness/allow-host';
import { chip, expectChip } from './harness/flags';
import { launch, type Extension } from './harness/launch';
import { stored } from './harness/stored';
import { expect, test } from './harness/test';

const HELPDESKS = [
  {
    title: 'Zendesk',
    host: 'support.exempel.se',
    account: 'acme.zendesk.com',
    path: '/agent/tickets/',
    customer: 'Anna Lindqvist',
    by: 'toolbar',
    of: (s: Sandbox) => s,
  },
  {
    title: 'Freshdesk',
    host: 'kundtjanst.exempel.se',
    account: 'acme.freshdesk.com',
    path: '/a/tickets/',
    customer: 'Rickard Holm',
    by: 'settings',
    of: (s: Sandbox) => s.freshdesk,
  },
];

/** "Use Stafett on this site" in the settings, for this address. */
async function use(options: Page, address: string): Promise<void> {
  await options.getByLabel('Address of your helpdesk').fill(address);
  await options.getByRole('button', { name: 'Use Stafett on this site' }).click();
}

/** Whether a page of the host has Stafett's button, drawn by its late part. */
async function isThere(tab: Page): Promise<boolean> {
  return tab.evaluate(() => [...document.documentElement.children].some((each) => each.tagName === 'DIV'));
}

async function cases(options: Page): Promise<string[]> {
  return (((await stored(options))['cases'] ?? []) as CaseRecord[]).map(({ key }) => key).sort();
}

for (const { title, host, account, path, customer, by, of } of HELPDESKS) {
  test(`${title} on an own domain: asked for, recognised, kept over a restart, one case with the account's own host, removed`, async ({
    sandbox,
  }) => {
    const ticketId = of(sandbox).mainTicketId;
    const address = `https://${host}${path}${ticketId}`;
    let extension: Extension = await launch({ port: sandbox.port });
    const { profile } = extension;
    try {
      const tab = await extension.open(address);
      expect(await isThere(tab), 'nothing is there before it is asked for').toBe(false);
      // The agent presses Stafett's icon there: only then is the page's address known.
      const panel = await extension.panel(tab);
      const offer = panel.getByRole('button', { name: `Use Stafett on ${host}` });
      await expect(offer).toBeVisible();

      await allowHost(extension, host);
      let options = await extension.page('options.html');
      if (by === 'toolbar') {
        await tab.bringToFront();
        await offer.click();
      } else {
        await use(options, ` https://${host.toUpperCase()}/hc/sv `);
        await expect(options.getByText(`Stafett is used on ${host}: ${title}, account ${account}.`)).toBeVisible();
        await expect(options.getByRole('listitem').filter({ hasText: host })).toContainText(`${title} · ${account}`);
        await tab.bringToFront();
      }

      // The tab that was open is joined; the guard comes with a reload.
      await expect(panel.getByRole('heading', { level: 1 })).toHaveText(customer);
      await expect(panel.getByRole('button', { name: 'Reload' }).first()).toBeVisible();
      await chip(panel, 'Logistics').click();
      await expectChip(panel, 'Logistics', 'on the ticket');

      // One ticket on two hosts is one case.
      await extension.open(`https://${account}${path}${ticketId}`);
      await expect.poll(() => cases(options)).toContain(`${title.toLowerCase()}:${account}:${ticketId}`);
      expect((await cases(options)).filter((key) => key.endsWith(`:${ticketId}`))).toHaveLength(1);

      await extension.context.close();
      extension = await launch({ port: sandbox.port, profile });
      const again = await extension.open(address);
      await expect.poll(() => isThere(again), { message: 'is there after a restart' }).toBe(true);
      await extension.reload();
      await again.reload();
      await expect.poll(() => isThere(again), { message: 'is there after an update' }).toBe(true);

      options = await extension.page('options.html');
      const row = options.getByRole('listitem').filter({ hasText: host });
      await row.getByRole('button', { name: 'Remove' }).click();
      await row.getByRole('button', { name: `Stop using Stafett on ${host}` }).click();
      await expect(row).toHaveCount(0);
      await again.reload();
      expect(await isThere(again), 'nothing is there any more').toBe(false);
      expect(
        await options.evaluate((origin) => chrome.permissions.contains({ origins: [origin] }), `https://${host}/*`),
      ).toBe(false);
    } finally {
      await extension.close();
    }
  });
}

test('what is no helpdesk, no address, or signed out is said, and nothing is kept', async ({ extension, sandbox }) => {
  const host = 'support.exempel.se';
  await allowHost(extension, host);
  const options = await extension.page('options.html');
  for (const typed of ['', 'support', 'http://support.exempel.se', '127.0.0.1', 'ftp://support.exempel.se']) {
    await use(options, typed);
    await expect(options.getByText('Write an address such as support.firm.com.')).toBeVisible();
  }
  await use(options, 'acme.zendesk.com');
  await expect(options.getByText('Stafett works on acme.zendesk.com already.')).toBeVisible();
  sandbox.signInAs(null);
  await use(options, host);
  await expect(options.getByText(`Nobody is signed in at ${host}.`)).toBeVisible();
  // What is not used may not be read either.
  const mayRead = () =>
    options.evaluate((origin) => chrome.permissions.contains({ origins: [origin] }), `https://${host}/*`);
  await expect.poll(mayRead).toBe(false);
  await allowHost(extension, host);
  sandbox.faults.offline(true);
  await use(options, host);
  await expect(options.getByText(`${host} did not answer.`)).toBeVisible();
  expect((await stored(options))['sites']).toEqual([]);
  await expect.poll(mayRead).toBe(false);
});

test('an address at myfreshworks.com is an own domain of its Freshdesk account', async ({ extension, sandbox }) => {
  const host = 'acme.myfreshworks.com';
  await allowHost(extension, host);
  const options = await extension.page('options.html');
  await use(options, host);
  await expect(options.getByText(`Stafett is used on ${host}: Freshdesk, account acme.freshdesk.com.`)).toBeVisible();
  const tab = await extension.open(`https://${host}/a/tickets/${sandbox.freshdesk.mainTicketId}`);
  const panel = await extension.panel(tab);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Rickard Holm');
});
