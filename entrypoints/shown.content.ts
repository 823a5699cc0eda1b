import { watchCover } from '@/adapters/tab/cover';
import { openDialog } from '@/adapters/tab/dialog-frame';
import { showInEarly } from '@/adapters/tab/early';
import { panelButton } from '@/adapters/tab/panel-button';
import { submitNote } from '@/adapters/tab/submit-note';
import { findingText } from '@/domain/finding-text';
import { onPastDay } from '@/utils/format';
import { t } from '@/utils/i18n';
import { browser } from '@/utils/platform';
import { defineContentScript } from 'wxt/utils/define-content-script';

/** What Stafett shows in a helpdesk's page, whichever helpdesk it is. Put into the page right before its late part. */
export default defineContentScript({
  registration: 'runtime', // without `matches`, which would ask for hosts of its own
  main() {
    const early = showInEarly();
    if (!early) return;
    const { page, signal, shows } = early;
    const dialogPage = browser.runtime.getURL('/dialog.html');
    // Chromium gives pages an address that is another in each session (use_dynamic_url); the frame's origin stays its own.
    const origin = import.meta.env.FIREFOX ? new URL(dialogPage).origin : `chrome-extension://${browser.runtime.id}`;
    const alive = () => browser.runtime?.id !== undefined;
    // Elsewhere the dialog's own page sees what lies over it, and better.
    const coverWatch = import.meta.env.FIREFOX ? watchCover : null;
    shows({
      openDialog: (holdId, heard) =>
        openDialog(document, dialogPage, origin, t('guard_frame'), holdId, heard, alive, coverWatch),
      note: submitNote(document, page, signal),
      words: {
        finding: (finding) => findingText(finding, t, (at) => onPastDay(at, Date.now()), t('guard_customer')),
        pressAgain: () => t('guard_press_again'),
        putBack: (name) => t('guard_put_back', { name }),
      },
    });

    const openPanel = async () => {
      const keys = await browser.runtime.sendMessage<unknown, string | null>({ name: 'open-panel' });
      if (!import.meta.env.FIREFOX) return null;
      return keys ? t('pageButton_keys', { keys }) : t('pageButton_icon');
    };
    panelButton(document, t('pageButton'), openPanel, signal);
  },
});
