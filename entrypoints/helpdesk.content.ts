import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { helpdeskFor } from '@/adapters';
import type { Ask } from '@/adapters/tab/ask';
import { panelButton } from '@/adapters/tab/panel-button';
import { startTab } from '@/adapters/tab/tab';
import { t } from '@/utils/i18n';
import { connectWire } from '@/utils/wire';

/** One helpdesk tab: reads it, writes to it what the outbox asks for, and is the guard's other half. */
export default defineContentScript({
  matches: ['https://*.zendesk.com/agent*'],
  runAt: 'document_start',
  main() {
    const helpdesk = helpdeskFor(new URL(location.href));
    if (!helpdesk) return;
    const end = new AbortController();
    const { signal } = end;
    const gone = () => {
      end.abort();
    };
    const wire = connectWire('helpdesk', gone);
    const ask = ((name, body) => wire.ask(name, body)) as Ask;
    const page = helpdesk.page(document);
    const api = helpdesk.api(location.origin, fetch.bind(window));
    const tab = startTab({ window, helpdesk, api, page, ask, guarded: () => true, moved: () => {}, changed: () => {} }, signal);
    panelButton(document, t('pageButton'), () => void browser.runtime.sendMessage({ name: 'open-panel' }), signal);
    browser.runtime.onMessage.addListener((message: unknown) => {
      const { name } = message as { name?: string };
      if (name === 'outbox') tab.deliver();
      if (name === 'refresh') tab.look();
    });
  },
});
