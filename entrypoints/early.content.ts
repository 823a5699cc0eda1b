import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Ask } from '@/adapters/tab/ask';
import { callLate } from '@/adapters/tab/call-late';
import { firstHere, leaveForLate } from '@/adapters/tab/early';
import { startGuard } from '@/adapters/tab/guard-gate';
import type { Shown } from '@/adapters/tab/shown';
import type { Tab } from '@/adapters/tab/tab';
import { browser } from '@/utils/platform';
import { connectWire } from '@/utils/wire';
import { helpdesk } from '#helpdesk';
import { page as pageOf } from '#helpdesk/page';

/**
 * The early part of a helpdesk tab, there before the page's first script: the guard's gate, and the line to the background.
 * What the guard shows and what reads and writes the ticket come later (tab.content.ts, late.content.ts).
 */
export default defineContentScript({
  matches: [], // the helpdesk's agent pages: scripts/content-scripts-per-helpdesk.ts
  runAt: 'document_start',
  main() {
    const { hostname, pathname } = location;
    if (!helpdesk.isAgentPath(pathname) || !firstHere()) return;
    const end = new AbortController();
    const { signal } = end;
    let tab: Tab | null = null;
    let shown: Shown | null = null;

    // The extension was reloaded or removed under the page: let go of everything, and leave nothing behind.
    const wire = connectWire('helpdesk', () => {
      gate.release();
      end.abort();
    });
    const ask = ((name, body) => wire.ask(name, body)) as Ask;
    const page = pageOf(document);
    const gate = startGuard(
      {
        window,
        page,
        ask,
        newId: () => crypto.randomUUID(),
        saved: (ticketId, bulk) => tab?.saved(ticketId, bulk),
        ref: (ticketId) => ({ helpdesk: helpdesk.name, host: tab?.host ?? hostname, ticketId }),
        me: () => tab?.me() ?? null,
        baseline: (ticketId) => tab?.baseline(ticketId) ?? null,
        holderNow: async (ticketId) => (await tab?.holderNow(ticketId)) ?? null,
        identify: async (shown) => (await tab?.identify(shown)) ?? null,
        lookInto: async (to) => tab?.lookInto(to),
        ruleTarget: async (ruleId) => (await tab?.ruleTarget(ruleId)) ?? null,
        shown: () => shown,
        failure: (where, error) => tab?.failure(where, error),
      },
      signal,
    );

    leaveForLate({
      helpdesk,
      page,
      ask,
      signal,
      guarded: () => gate.guarded,
      moved: (ticketId, until) => ticketId !== null && gate.show(ticketId, until),
      changed: gate.changed,
      shows: (there) => (shown = there),
      joined: (joined) => (tab = joined),
    });
    const call = () => void browser.runtime.sendMessage({ name: 'late' }).catch(() => undefined);
    callLate(document, call, () => tab !== null, signal);
  },
});
