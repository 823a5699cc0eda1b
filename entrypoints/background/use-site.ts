import { browser } from 'wxt/browser';
import { HELPDESKS, helpdeskOfHost } from '@/adapters';
import type { SiteAnswer } from '@/domain/found-account';
import { mayWorkAt } from '@/domain/policy';
import { siteOrigin } from '@/domain/site-host';
import { mayRead } from '@/services/host-access';
import { dropSite, keepSite } from '@/services/keep-site';
import { readPolicy } from '@/services/read-policy';
import { readSite } from '@/services/read-sites';
import { accountIn } from './account-in-tab';
import { joinTabs } from './open-tabs';
import { report } from './report';
import { registerSites, sitePages } from './site-scripts';

/** How long a page that was opened for it may take until it can be asked, in ms. */
const LOADS_WITHIN = 20_000;

/**
 * "Use Stafett on this site", after the agent has allowed it: asks a tab that shows the site (one is opened where there is
 * none) which helpdesk's account it is, and starts there from now on. Where it is not used, the access is given back.
 */
export async function useSite(host: string): Promise<SiteAnswer> {
  if (helpdeskOfHost(host)) return { kind: 'own' };
  if (!(await mayRead(host))) return { kind: 'no-access' };
  try {
    return await recognise(host);
  } finally {
    // Used now, or long since: else nothing in the settings would show that it may still be read.
    if ((await readSite(host)) === null)
      await browser.permissions.remove({ origins: [siteOrigin(host)] }).catch(report('own domains'));
  }
}

async function recognise(host: string): Promise<SiteAnswer> {
  const tabId = await tabAt(host);
  if (tabId === null) return { kind: 'not-open' };
  let fault: SiteAnswer = { kind: 'unknown' };
  for (const helpdesk of HELPDESKS) {
    const found = await accountIn(tabId, helpdesk.name);
    if (found === null) return { kind: 'not-open' };
    // It led to another host: whatever is there, the pages of this one are not it.
    if (found.at !== host) return { kind: helpdeskOfHost(found.at) ? 'own' : 'unknown' };
    if ('fault' in found) {
      fault = { kind: found.fault === 'signed-out' ? 'signed-out' : 'not-open' };
    } else if (found.account !== null) {
      if (!mayWorkAt((await readPolicy()).policy, host, found.account)) return { kind: 'not-allowed' };
      const site = { host, helpdesk: helpdesk.name, account: found.account, addedAt: Date.now() };
      await keepSite(site);
      await registerSites();
      const pages = sitePages(site);
      if (pages !== null) await joinTabs(pages, helpdesk.name);
      return { kind: 'used', helpdesk: helpdesk.name, account: found.account };
    }
  }
  return fault;
}

/** The agent no longer wants Stafett there: nothing of it is registered, kept or allowed any more. */
export async function leaveSite(host: string): Promise<void> {
  await dropSite(host);
  await registerSites();
  await browser.permissions.remove({ origins: [siteOrigin(host)] });
}

async function tabAt(host: string): Promise<number | null> {
  const open = await browser.tabs.query({ url: siteOrigin(host) });
  const known = open.find(({ active }) => active) ?? open[0];
  if (known?.id !== undefined) return known.id;
  const { id } = await browser.tabs.create({ url: `https://${host}/` });
  return id !== undefined && (await loaded(id)) ? id : null;
}

/** Whether the tab has loaded in time. */
function loaded(tabId: number): Promise<boolean> {
  return new Promise((done) => {
    const end = (whether: boolean) => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(look);
      done(whether);
    };
    const look = (id: number, change: { status?: string }) => {
      if (id === tabId && change.status === 'complete') end(true);
    };
    const timer = setTimeout(() => end(false), LOADS_WITHIN);
    browser.tabs.onUpdated.addListener(look);
  });
}
