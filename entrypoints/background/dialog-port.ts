import { browser } from 'wxt/browser';
import { FromDialog } from '@/domain/messages';
import { answerHold } from '@/services/answer-hold';
import { readHold } from '@/services/read-hold';
import { t } from '@/utils/i18n';
import { serve } from '@/utils/serve';
import { report } from './report';
import { tellTab } from './tell-tab';

const PORT = 'dialog:';

/**
 * Answers the guard's dialog, which has no database in its frame. Only our own page, in a tab's frame, that knows the
 * hold's unguessable id gets anything; a host page that frames the dialog by itself knows none.
 */
export function answerDialogs(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (!port.name.startsWith(PORT)) return;
    const { sender } = port;
    const tabId = sender?.tab?.id;
    const ownPage = sender?.url?.startsWith(browser.runtime.getURL('/dialog.html')) ?? false;
    if (sender?.id !== browser.runtime.id || tabId === undefined || !ownPage) return port.disconnect();
    const holdId = port.name.slice(PORT.length);
    const answers = {
      open: () => readHold(holdId, Date.now()),
      answer: async (answer: Parameters<typeof answerHold>[1]) => {
        const operation = crypto.randomUUID().replaceAll('-', '');
        const decision = await answerHold(holdId, answer, noteWords, operation, Date.now());
        if (decision) await tellTab(tabId, 'decision', { holdId, decision });
        return null;
      },
    };
    serve(port, FromDialog.ask, answers, (name, why) => report(`dialog: ${name}`)(why));
  });
}

/** The first lines of notes, in the browser's language. */
const noteWords = {
  brief: (nth: number) => t('noteBrief', { nth: String(nth) }),
  question: (asked: string, owner: string) => t('noteQuestion', { asked, owner }),
  received: (name: string) => t('noteReceived', { name }),
};
