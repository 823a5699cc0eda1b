import { browser, type Browser } from 'wxt/browser';
import { FromPages } from '@/domain/messages';
import { wakeOutbox } from './outbox-alarm';
import { report } from './report';
import { openPanel } from './side-panel';
import { tellTab } from './tell-tab';

/** One-shot messages: from Stafett's own pages, and the button in the page that opens the panel. */
export function hearPages(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Browser.runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return;
    const { name, body } = (message ?? {}) as { name?: unknown; body?: unknown };
    if (name === 'open-panel') return openPanel(sender.tab?.windowId);
    if (!isOwnPage(sender)) return;
    if (name === 'outbox') wakeOutbox().catch(report('outbox'));
    if (name === 'refresh') refresh(body).catch(report('refresh'));
  });
}

function isOwnPage(sender: Browser.runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

async function refresh(body: unknown): Promise<void> {
  const wish = FromPages.refresh.safeParse(body);
  if (wish.success) await tellTab(wish.data.tabId, 'refresh', { caseKey: wish.data.caseKey });
}
