import { browser } from 'wxt/browser';
import { helpdeskFor, helpdeskNamed, helpdeskOfHost } from '@/adapters';
import { mayWorkAt } from '@/domain/policy';
import { siteHost } from '@/domain/site-host';
import { onAccessChanged } from '@/services/host-access';
import { onPolicyChanged, readPolicy } from '@/services/read-policy';
import { barredAt, type Barred } from './barred';

/** The active tab of the panel's own window. */
export interface FollowedTab {
  tabId: number;
  windowId: number;
  /** an agent's page of a helpdesk; addresses of other pages are not even known to us */
  isHelpdesk: boolean;
  /** no helpdesk: the page's host where it is known (the agent has pressed Stafett's icon there) and could be one */
  site: string | null;
  /** a helpdesk's page where the organisation does not let Stafett work */
  notAllowed: boolean;
  /** it is, or may be, a helpdesk that Stafett may not read */
  barred: Barred | null;
}

export interface Following {
  windowId: number;
  /** Looks again: what is a helpdesk may have changed. Resolves with whether there was something new to show. */
  look(): Promise<boolean>;
}

/**
 * Calls back with the active tab of the window that this panel belongs to: now, whenever another tab becomes active, and
 * when the tab goes to or from a helpdesk, or access to it is given or taken back. A late answer about an earlier tab is dropped.
 */
export async function followActiveTab(show: (tab: FollowedTab) => void): Promise<Following> {
  const { id: windowId } = await browser.windows.getCurrent();
  if (windowId === undefined) throw new Error('the panel has no window');
  let asked = 0;
  let shown: FollowedTab | null = null;
  /** the tab that is shown, or is being found out about: it may go elsewhere meanwhile */
  let followed: number | null = null;

  const look = async (): Promise<boolean> => {
    const mine = ++asked;
    const [tab] = await browser.tabs.query({ active: true, windowId });
    if (mine !== asked || tab?.id === undefined) return false;
    followed = tab.id;
    const url = URL.parse(tab.url ?? ''); // not known for pages that Stafett may not read
    const what = await whatIsAt(url);
    const askable = what.isHelpdesk || url === null;
    const barred = askable ? await barredAt(tab.id, url?.hostname ?? null) : null;
    if (mine !== asked) return false;
    if (shown?.tabId === tab.id && same(shown, { ...what, barred })) return false;
    shown = { tabId: tab.id, windowId, ...what, barred };
    show(shown);
    return true;
  };
  const lookAgain = () => void look().catch((error: unknown) => console.warn('stafett: active tab', error));
  browser.tabs.onActivated.addListener((active) => active.windowId === windowId && lookAgain());
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (tabId === followed && (change.url !== undefined || change.status === 'complete')) lookAgain();
  });
  onAccessChanged(lookAgain);
  onPolicyChanged(lookAgain);
  browser.tabs.onReplaced.addListener(lookAgain);
  browser.tabs.onAttached.addListener(lookAgain);
  browser.tabs.onDetached.addListener(lookAgain);
  await look();
  return { windowId, look };
}

type What = Pick<FollowedTab, 'isHelpdesk' | 'site' | 'notAllowed'>;

function same(shown: FollowedTab, { barred, ...what }: What & Pick<FollowedTab, 'barred'>): boolean {
  const { isHelpdesk, site, notAllowed } = what;
  if (shown.isHelpdesk !== isHelpdesk || shown.site !== site || shown.notAllowed !== notAllowed) return false;
  return shown.barred?.host === barred?.host;
}

const NEITHER: What = { isHelpdesk: false, site: null, notAllowed: false };

async function whatIsAt(url: URL | null): Promise<What> {
  if (url === null) return NEITHER;
  const { policy } = await readPolicy();
  const page = (isHelpdesk: boolean, ...hosts: string[]) => {
    const allowed = mayWorkAt(policy, ...hosts);
    return { ...NEITHER, isHelpdesk: isHelpdesk && allowed, notAllowed: isHelpdesk && !allowed };
  };
  if (helpdeskOfHost(url.hostname)) return page(helpdeskFor(url) !== null, url.hostname);
  const host = siteHost(url.href);
  if (host === null) return NEITHER;
  const { readSite } = await import('@/services/read-sites');
  const known = await readSite(host);
  if (known === null) return { ...NEITHER, site: host };
  const isAgents = helpdeskNamed(known.helpdesk)?.isAgentPath(url.pathname) ?? false;
  return page(isAgents, host, known.account);
}
