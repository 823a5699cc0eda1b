import { browser } from 'wxt/browser';
import { helpdeskNamed } from '@/adapters';
import type { Site } from '@/domain/site';
import { mayRead, onAccessChanged } from '@/services/host-access';
import { readSites } from '@/services/read-sites';
import { contentScript } from './content-script';
import { report } from './report';

const PARTS = ['early', 'guard'] as const;

let underWay: Promise<void> = Promise.resolve();

/**
 * The browser's own list of scripts for the accounts' own domains is made what the agent asked for: it is emptied at every
 * update of Stafett, and access may have been taken back or given again meanwhile. One after the other: the browser
 * refuses whoever registers a script that another has just registered.
 */
export function registerSites(): Promise<void> {
  underWay = underWay.then(register, register);
  return underWay;
}

async function register(): Promise<void> {
  const [sites, registered] = await Promise.all([usableSites(), browser.scripting.getRegisteredContentScripts()]);
  const wanted = sites.flatMap(scriptsOf);
  const known = new Set(registered.map(({ id }) => id));
  const ids = new Set(wanted.map(({ id }) => id));
  const stale = [...known].filter((id) => !ids.has(id));
  const missing = wanted.filter(({ id }) => !known.has(id));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
}

/** The own domains that the agent asked for and that may still be read. */
export async function usableSites(): Promise<Site[]> {
  const sites = await readSites();
  const allowed = await Promise.all(sites.map(({ host }) => mayRead(host)));
  return sites.filter((_, index) => allowed[index]);
}

/** Access to an own domain was given or taken back, here or in the browser's own settings. */
export function watchSiteAccess(): void {
  onAccessChanged(() => void registerSites().catch(report('own domains')));
}

/** The agent's pages at an own domain, as a match pattern. Null for a helpdesk that this Stafett does not know any more. */
export function sitePages({ host, helpdesk }: Site): string | null {
  const known = helpdeskNamed(helpdesk);
  return known && `https://${host}${known.agentPath}`;
}

function scriptsOf(site: Site) {
  const matches = sitePages(site);
  if (matches === null) return [];
  return PARTS.map((part) => ({
    id: `${site.helpdesk}:${site.host}:${part}`,
    js: [contentScript(site.helpdesk, part)],
    matches: [matches],
    runAt: 'document_start' as const,
    world: part === 'guard' ? ('MAIN' as const) : ('ISOLATED' as const),
    persistAcrossSessions: true,
  }));
}
