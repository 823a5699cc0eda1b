import { browser } from 'wxt/browser';
import { healthText } from '@/components/options/health-text';
import type { OptionsServices } from '@/components/options/options-services';
import { helpdeskNamed, HELPDESKS } from '@/adapters';
import { siteOrigin } from '@/domain/site-host';
import { leaveSite, useSite } from '@/services/use-site';
import { saveFile } from '@/utils/save-file';

// The page stands first; each service's code comes when it is asked.

export const optionsServices: OptionsServices = {
  helpdeskTitle: (helpdesk) => helpdeskNamed(helpdesk)?.title ?? helpdesk,
  hosts: HELPDESKS.map(({ hosts }) => hosts),
  async sites() {
    const known = await (await import('@/services/read-sites')).readSites();
    const allowed = known.map(({ host }) => browser.permissions.contains({ origins: [siteOrigin(host)] }));
    return Promise.all(known.map(async (site, index) => ({ ...site, allowed: (await allowed[index]) ?? false })));
  },
  useSite,
  leaveSite,
  departments: async () => (await import('@/services/list-departments')).listDepartments(),
  findCustomers: async (words) => (await import('@/services/search-customers')).searchCustomers(words),
  eraseCustomer: async (customerId) => (await import('@/services/erase-customer')).eraseCustomer(customerId),
  async eraseAll() {
    // With the own domains goes what the browser was asked for: nobody would know any more how to give it back.
    const sites = await (await import('@/services/read-sites')).readSites();
    await Promise.allSettled(sites.map(({ host }) => leaveSite(host)));
    await (await import('@/services/erase-customer')).eraseAll();
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
