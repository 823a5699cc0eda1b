import type { PageApi, Status } from './api';
import { outcomeOf, type SaveOutcome } from './save-answer';
import { saveRequest } from './save-body';
import type { PageSettings } from './settings';
import { changesOf, clearSent, shownStatus, type OpenTicket } from './ticket-state';

export type SaveResult = 'saved' | 'failed' | 'ignored';

/**
 * Sends what the agent has changed on a ticket. The chosen status, the assignee and the text stay in the draft until
 * the server has said yes; after a failure everything is as it was, with the reason beside the button.
 *
 * @param changed called when the saving state or the error on the page is another than before
 */
export async function saveDraft(
  open: OpenTicket,
  api: PageApi,
  settings: PageSettings,
  status: Status | undefined,
  changed: () => void,
): Promise<SaveResult> {
  open.draft.status = status ?? shownStatus(open);
  const sent = { ...open.draft };
  const request = saveRequest(open.id, changesOf(open), open.requesterId, settings);
  const saving = new AbortController();
  open.saving = saving;
  open.saveError = null;
  changed();
  const outcome = await send();
  open.saving = null;
  if (!outcome.saved) {
    open.saveError = outcome.reason;
    return 'failed';
  }
  open.id ??= outcome.ticketId;
  clearSent(open, sent);
  return 'saved';

  async function send(): Promise<SaveOutcome> {
    const timer = settings.saveTimeout > 0 ? setTimeout(() => saving.abort(), settings.saveTimeout) : null;
    try {
      return outcomeOf(await api.save(request, saving.signal));
    } catch (error) {
      return { saved: false, reason: error instanceof Error ? error.message : String(error) };
    } finally {
      if (timer !== null) clearTimeout(timer);
    }
  }
}
