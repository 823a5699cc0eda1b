import type { Page } from '@playwright/test';
import { hostResolverRules } from '../../sandbox/hosts';
import { BOOK_ADDRESS, BOOK_HOST, startBookHost, type BookHost } from '../../sandbox/book-host';
import { allowHost } from './allow-host';
import { expect } from './expect';
import { launch, type Extension } from './launch';
import { test as base } from './test';

export { BOOK_ADDRESS, BOOK_HOST } from '../../sandbox/book-host';

/** Tests with a host for the team's routing book beside the helpdesk. */
export const test = base.extend<{
  host: BookHost;
  /** A browser of its own that reaches the helpdesk and the book's host, and nothing else. */
  browserOf(options?: Partial<Parameters<typeof launch>[0]>): Promise<Extension>;
}>({
  host: async ({}, use) => {
    const host = await startBookHost();
    await use(host);
    await host.close();
  },
  browserOf: async ({ host, sandbox }, use) => {
    const open: Extension[] = [];
    const rules = `--host-resolver-rules=MAP ${BOOK_HOST} 127.0.0.1:${host.port}, ${hostResolverRules(sandbox.port)}`;
    await use(async (options = {}) => {
      const extension = await launch({ port: sandbox.port, ...options, args: [rules, ...(options.args ?? [])] });
      open.push(extension);
      return extension;
    });
    for (const extension of open) await extension.close().catch(() => undefined);
  },
});

/** The lead's page, where the book is shared. */
export async function sharing(extension: Extension): Promise<Page> {
  const desk = await extension.page('desk.html#sharing');
  await expect(desk.getByRole('heading', { level: 1, name: 'Sharing' })).toBeVisible();
  return desk;
}

/** Follows the host's book, as a lead does who has looked at it first. */
export async function follow(extension: Extension, address = BOOK_ADDRESS): Promise<Page> {
  await allowHost(extension, BOOK_HOST);
  const desk = await sharing(extension);
  await desk.getByLabel('Address of the book').fill(address);
  await desk.getByRole('button', { name: 'Look at it' }).first().click();
  await desk.getByRole('button', { name: 'Follow this address' }).click();
  await expect(desk.getByText(`The book comes from ${BOOK_HOST}`)).toBeVisible();
  return desk;
}
