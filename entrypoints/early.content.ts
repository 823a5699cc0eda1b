import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Ask } from '@/adapters/tab/ask';
import { callLate } from '@/adapters/tab/call-late';
import { openDialog } from '@/adapters/tab/dialog-frame';
import { firstHere, leaveForLate } from '@/adapters/tab/early';
import { startGuard } from '@/adapters/tab/guard-gate';
import { submitNote } from '@/adapters/tab/submit-note';
import type { Tab } from '@/adapters/tab/tab';
import { findingText } from '@/domain/finding-text';
import { onPastDay } from '@/utils/format';
import { t } from '@/utils/i18n';
import { browser } from '@/utils/platform';
import { connectWire } from '@/utils/wire';
import { helpdesk } from '#helpdesk';
import { page as pageOf } from '#helpdesk/page';

/**
 * The early part of a helpdesk tab, there before the page's first script: the guard's gate, and the line to the background.
 * What reads and writes the ticket comes later (late.content.ts).
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

    // The extension was reloaded or removed under the page: let go of everything, and leave nothing behind.
    const wire = connectWire('helpdesk', () => {
      gate.release();
      end.abort();
    });
    const alive = () => browser.runtime?.id !== undefined;
    const ask = ((name, body) => wire.ask(name, body)) as Ask;
    const page = pageOf(document);
    const gate = startGuard(
      {
        window,
        page,
        ask,
        newId: () => crypto.randomUUID(),
        saved: (ticketId) => tab?.saved(ticketId),
        ref: (ticketId) => ({ helpdesk: helpdesk.name, host: tab?.host ?? hostname, ticketId }),
        me: () => tab?.me() ?? null,
        baseline: (ticketId) => tab?.baseline(ticketId) ?? null,
        holderNow: async (ticketId) => (await tab?.holderNow(ticketId)) ?? null,
        identify: async (shown) => (await tab?.identify(shown)) ?? null,
        openDialog: (holdId, heard) =>
          openDialog(document, browser.runtime.getURL('/dialog.html'), t('guard_frame'), holdId, heard, alive),
        note: submitNote(document, () => page, signal),
        words: {
          finding: (finding) => findingText(finding, t, (at) => onPastDay(at, Date.now()), t('guard_customer')),
          pressAgain: () => t('guard_press_again'),
          putBack: (name) => t('guard_put_back', { name }),
        },
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
      joined: (joined) => (tab = joined),
    });
    const call = () => void browser.runtime.sendMessage({ name: 'late' }).catch(() => undefined);
    callLate(document, call, () => tab !== null, signal);
  },
});
