import { browser } from 'wxt/browser';
import { healthText } from '@/components/options/health-text';
import type { OptionsServices } from '@/components/options/options-services';
import { helpdeskTitle, HELPDESKS } from '@/adapters';
import { mayRead } from '@/services/host-access';
import { leaveSite, useSite } from '@/services/use-site';
import { saveFile } from '@/utils/save-file';
import { later } from '../desk/later';
import { keepLastWords } from '../sidepanel/last-words';

// The page stands first; each service's code comes when it is asked.

/** Who changes the book here: its history says so. */
const lead = async () => (await import('@/services/lead-name')).readLeadName();

export const optionsServices: OptionsServices = {
  helpdeskTitle,
  hosts: HELPDESKS.map(({ hosts }) => hosts),
  async sites() {
    const known = await (await import('@/services/read-sites')).readSites();
    return Promise.all(known.map(async (site) => ({ ...site, allowed: await mayRead(site.host) })));
  },
  watchBookAsked: later(async () => {
    const { watchBookAsked } = await import('@/services/watch-book-asked');
    return (show) => watchBookAsked(show, (error) => console.warn('stafett: the organisation’s routing book', error));
  }),
  async allow(origin) {
    await browser.permissions.request({ origins: [origin] });
  },
  useSite,
  leaveSite,
  guard: async () => (await import('@/services/read-guard')).readGuard(Date.now()),
  async setGuard(settings) {
    await (await import('@/services/set-guard')).setGuard(settings, Date.now(), await lead());
  },
  async demoteRule(rule, demoted) {
    await (await import('@/services/set-guard')).demoteRule(rule, demoted, Date.now(), await lead());
  },
  kept: async () => (await import('@/services/read-kept')).readKept(),
  departments: async () => (await import('@/services/list-departments')).listDepartments(),
  findCustomers: async (words) => (await import('@/services/search-customers')).searchCustomers(words),
  async eraseCustomer(customerId) {
    // Words that are still on their way to the store would come back after it.
    await keepLastWords();
    await (await import('@/services/erase-customer')).eraseCustomer(customerId);
  },
  async eraseAll() {
    // With the own domains goes what the browser was asked for: nobody would know any more how to give it back.
    const sites = await (await import('@/services/read-sites')).readSites();
    await Promise.allSettled(sites.map(({ host }) => leaveSite(host)));
    await (await import('@/services/erase-all')).eraseAll(Date.now());
    // A policy's book is fetched anew, at once and not at the next alarm; nobody waits here for its server.
    void browser.runtime.sendMessage({ name: 'bookPlan', body: null }).catch(() => undefined);
    // What was written and not kept yet: a brief's last words, hints and mandates at the Routing desk.
    localStorage.clear();
  },
  async exportAll() {
    const { exportAll } = await import('@/services/export-data');
    const now = Date.now();
    const file = await exportAll(now);
    saveFile(
      `stafett-${new Date(now).toISOString().slice(0, 10)}.json`,
      'application/json',
      JSON.stringify(file, null, 1),
    );
  },
  async healthReport() {
    const { reportHealth } = await import('@/services/report-health');
    return healthText(await reportHealth(), browser.runtime.getManifest().version, navigator.userAgent);
  },
  copy: (text) => navigator.clipboard.writeText(text),
};
