import type { Rungs } from '../shared/rungs';
import { watchParts } from '../shared/watch-parts';
import { HOLDER_FIELD, HOLDER_IN, SHOWN_BY } from './selectors';
import type { TicketScope } from './ticket-scope';
import { isVisible } from './visible';

/** Calls back when a ticket's assignee field has appeared, changed or been drawn anew. */
export function watchHolder(
  ticketId: string,
  document: Document,
  scope: TicketScope,
  rungs: Rungs,
  changed: () => void,
  signal: AbortSignal,
): void {
  const find = () => {
    const container = scope.maybe(ticketId);
    const field = container && rungs.maybe(container, HOLDER_FIELD, isVisible);
    // Which part of the page it will come in is not known: there may be several panes, or none yet.
    const within = [container ?? document.body];
    return { parts: field ? [field] : [], within, shownBy: SHOWN_BY, valueIn: HOLDER_IN };
  };
  watchParts(document, find, changed, signal);
}
