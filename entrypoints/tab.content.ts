import { watchCover } from '@/adapters/tab/cover';
import { openDialog } from '@/adapters/tab/dialog-frame';
import { panelButton } from '@/adapters/tab/panel-button';
import { submitNote } from '@/adapters/tab/submit-note';
import { takeAccount } from '@/adapters/tab/take-account';
import { startTab } from '@/adapters/tab/tab';
import { findingText } from '@/domain/finding-text';
import { fillIn } from '@/utils/fill-in';
import { t } from '@/utils/i18n';
import { browser } from '@/utils/platform';
import { defineContentScript } from 'wxt/utils/define-content-script';

/**
 * What a helpdesk tab does, whichever helpdesk it is: what Stafett shows in the page, reading the ticket, and writing to it
 * what the outbox asks for. Put into the page right after the helpdesk's late part.
 */
export default defineContentScript({
  registration: 'runtime', // without `matches`, which would ask for hosts of its own
  async main() {
    const { origin, hostname } = location;
    const taken = await takeAccount(hostname);
    if (!taken) return;
    const { parts, host } = taken;
    const { page, signal, shows, joined, apiOn } = parts;
    const dialogPage = browser.runtime.getURL('/dialog.html');
    // Chromium gives pages an address that is another in each session (use_dynamic_url); the frame's origin stays its own.
    const dialogOrigin = import.meta.env.FIREFOX
      ? new URL(dialogPage).origin
      : `chrome-extension://${browser.runtime.id}`;
    const alive = () => browser.runtime?.id !== undefined;
    // Elsewhere the dialog's own page sees what lies over it, and better.
    const coverWatch = import.meta.env.FIREFOX ? watchCover : null;
    shows({
      openDialog: (holdId, heard) =>
        openDialog(document, dialogPage, dialogOrigin, t('guard_frame'), holdId, heard, alive, coverWatch),
      note: submitNote(document, page, signal),
      words: {
        finding: (finding) => findingText(finding, t, fillIn(Date.now())),
        pressAgain: () => t('guard_press_again'),
        choose: (name) => t('guard_choose', { name }),
        putBack: (name, alone) => t(alone ? 'guard_put_back_alone' : 'guard_put_back', { name }),
      },
    });

    const openPanel = async () => {
      const keys = await browser.runtime.sendMessage<unknown, string | null>({ name: 'open-panel' });
      if (!import.meta.env.FIREFOX) return null;
      return keys ? t('pageButton_keys', { keys }) : t('pageButton_icon');
    };
    panelButton(document, t('pageButton'), openPanel, signal);

    const api = apiOn({ origin, host, fetch: fetch.bind(window) });
    const tab = startTab({ ...parts, host, window, api }, signal);
    joined(tab);

    // One-shot messages from the background; only our own extension can send them to a content script.
    const hear = (message: { name?: unknown }) => {
      if (message.name === 'outbox') tab.deliver();
      if (message.name === 'refresh') tab.look();
    };
    browser.runtime.onMessage.addListener(hear);
    signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(hear));
  },
});
