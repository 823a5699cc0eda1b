import { browser, type Browser } from 'wxt/browser';
import { FromPages } from '@/domain/messages';
import { siteHost } from '@/domain/site-host';
import type { Fetched } from '@/domain/source-failure';
import { writeBrief } from '@/services/write-brief';
import { accountOfPage } from './account-of-page';
import { askBookAt, lookNow, planLook } from './book-alarm';
import { contentScript, TAB } from './content-script';
import { wakeOutbox } from './outbox-alarm';
import { lookAtPromises } from './promised';
import { report } from './report';
import { openPanel } from './side-panel';
import { tellTab } from './tell-tab';
import { leaveSite, useSite } from './use-site';

/** One-shot messages: from Stafett's own pages, and from the content script in a helpdesk's page. */
export function hearPages(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Browser.runtime.MessageSender): unknown => {
    if (sender.id !== browser.runtime.id) return undefined;
    const { name, body } = (message ?? {}) as { name?: unknown; body?: unknown };
    if (name === 'open-panel') return openPanel(sender.tab?.windowId);
    if (name === 'late') return void bringLate(sender).catch(report('late part'));
    if (!isOwnPage(sender)) return undefined;
    if (name === 'promised') return lookAtPromises().then(() => true);
    if (name === 'awake') return Promise.resolve(true);
    if (name === 'draft') return lastWords(body);
    if (name === 'refresh') return refresh(body);
    if (name === 'bookNow') return lookNow().then(() => true);
    if (name === 'bookPlan') return planLook().then(() => true);
    if (name === 'bookAt') return bookAt(body);
    if (name === 'use-site') return ofSite(body, useSite);
    if (name === 'leave-site') return ofSite(body, leaveSite);
    // The answer says that the tabs have been told: whoever gets none asks again.
    return name === 'outbox' ? wakeOutbox().then(() => true) : undefined;
  });
}

function isOwnPage(sender: Browser.runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

/** The late part of the content script, into the page that asked for it. */
async function bringLate({ tab, frameId, url }: Browser.runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined || frameId !== 0) return;
  const account = await accountOfPage(new URL(url ?? 'about:blank').hostname);
  if (!account) return;
  const target = { tabId: tab.id, frameIds: [0] };
  await browser.scripting.executeScript({ target, files: [contentScript(account.helpdesk, 'late'), TAB] });
}

/** Undefined, which is no answer, for what is no text. */
function bookAt(body: unknown): Promise<Fetched> | undefined {
  const wish = FromPages.bookAt.safeParse(body);
  return wish.success ? askBookAt(wish.data.address) : undefined;
}

/** Undefined, which is no answer, for what is no host. */
function ofSite<Answer>(body: unknown, verb: (host: string) => Promise<Answer>): Promise<Answer> | undefined {
  const wish = FromPages.site.safeParse(body);
  const host = wish.success ? siteHost(wish.data.host) : null;
  return host === null ? undefined : verb(host);
}

/** Undefined, which is no answer, for what is no brief's. */
function lastWords(body: unknown): Promise<boolean> | undefined {
  const wish = FromPages.draft.safeParse(body);
  if (!wish.success) return undefined;
  return writeBrief(wish.data.caseKey, wish.data.changed, Date.now()).then(() => true);
}

function refresh(body: unknown): void {
  const wish = FromPages.refresh.safeParse(body);
  if (wish.success) tellTab(wish.data.tabId, 'refresh', { caseKey: wish.data.caseKey });
}
