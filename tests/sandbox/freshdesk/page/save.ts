import type { PageApi, SaveAnswer, SaveRequest } from './api';
import { failureOf } from './save-answer';
import type { OpenTicket } from './ticket-state';
import type { Words } from './words';

export type SaveResult = 'saved' | 'failed' | 'ignored';

/**
 * Sends one write that belongs to a ticket. After a failure the reason stands on the page and nothing of the draft is lost.
 *
 * @param timeout milliseconds; 0 waits for ever
 * @param changed called when the saving state or the error on the page is another than before
 */
export async function sendForTicket(
  open: OpenTicket,
  request: SaveRequest,
  { api, timeout, words, changed }: { api: PageApi; timeout: number; words: Words; changed: () => void },
): Promise<'saved' | 'failed'> {
  open.saving = new AbortController();
  open.saveError = null;
  changed();
  const failure = await sendPlain(request, open.saving, { api, timeout, words });
  open.saving = null;
  open.saveError = failure;
  changed();
  return failure === null ? 'saved' : 'failed';
}

/** Sends one write; the reason why it was not made, or null. */
export async function sendPlain(
  request: SaveRequest,
  saving: AbortController,
  { api, timeout, words }: { api: PageApi; timeout: number; words: Words },
): Promise<string | null> {
  const timer = timeout > 0 ? setTimeout(() => saving.abort(), timeout) : null;
  try {
    const answer: SaveAnswer = await api.save(request, saving.signal);
    return failureOf(answer, words);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    if (timer !== null) clearTimeout(timer);
  }
}
