import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { newAccount } from '@/domain/account';
import { db } from '@/services/db/database';
import { usedHosts } from '@/services/used-hosts';

beforeEach(async () => {
  await Promise.all([db.tabs.clear(), db.accounts.clear(), db.sites.clear()]);
});

it('is nowhere in a browser that has never had Stafett', async () => {
  expect(await usedHosts(1)).toEqual([]);
});

it("names the tab's own host first, then the accounts, the latest first, then own domains, each once", async () => {
  await db.accounts.bulkPut([
    newAccount('zendesk', 'old.zendesk.com', 1),
    newAccount('zendesk', 'new.zendesk.com', 3),
    newAccount('zendesk', 'acme.zendesk.com', 2),
  ]);
  await db.sites.put({ host: 'support.exempel.se', helpdesk: 'zendesk', account: 'acme.zendesk.com', addedAt: 1 });
  await db.tabs.put({
    tabId: 7,
    helpdesk: 'zendesk',
    host: 'acme.zendesk.com',
    caseKey: null,
    place: 'other',
    session: 'unknown',
    me: null,
    guarded: true,
    reading: false,
    trouble: null,
    shownCustomer: null,
    since: 1,
    seenAt: 1,
  });
  const accounts = ['new.zendesk.com', 'acme.zendesk.com', 'old.zendesk.com'];
  expect(await usedHosts(8)).toEqual([...accounts, 'support.exempel.se']);
  expect(await usedHosts(7)).toEqual(['acme.zendesk.com', 'new.zendesk.com', 'old.zendesk.com', 'support.exempel.se']);
});
