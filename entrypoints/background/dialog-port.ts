import { browser } from 'wxt/browser';
import { FromDialog } from '@/domain/messages';
import { answerHold } from '@/services/answer-hold';
import { draftInDialog } from '@/services/draft-in-dialog';
import { noteWords } from '@/services/note-words';
import { readHold } from '@/services/read-hold';
import { serve } from '@/utils/serve';
import { report } from './report';

const PORT = 'dialog:';

/**
 * Answers the guard's dialog, which has no database in its frame. Only our own page, in a tab's frame, that knows the
 * hold's unguessable id gets anything; a host page that frames the dialog by itself knows none.
 */
export function answerDialogs(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (!port.name.startsWith(PORT)) return;
    const { sender } = port;
    // Not getURL('/dialog.html'): that is the address for pages, new at every start. Inside, the frame has our own origin.
    const ownPage = sender?.url?.startsWith(`${browser.runtime.getURL('/')}dialog.html`) ?? false;
    if (sender?.id !== browser.runtime.id || sender.tab === undefined || !ownPage) return port.disconnect();
    const holdId = port.name.slice(PORT.length);
    const answers = {
      open: () => readHold(holdId, Date.now()),
      draft: (changed: Parameters<typeof draftInDialog>[1]) => draftInDialog(holdId, changed, Date.now()),
      answer: async (answer: Parameters<typeof answerHold>[1]) => {
        const operation = crypto.randomUUID().replaceAll('-', '');
        return answerHold(holdId, answer, noteWords, operation, Date.now());
      },
    };
    serve(port, FromDialog.ask, answers, (name, why) => report(`dialog: ${name}`)(why));
  });
}
