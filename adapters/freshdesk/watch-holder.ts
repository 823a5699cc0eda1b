import type { Rungs } from '../shared/rungs';
import { watchParts } from '../shared/watch-parts';
import { openRoots } from './open-roots';
import { SHOWN_BY, VALUE_IN } from './selectors';
import { holderFields } from './shown-holder';
import type { TicketScope } from './ticket-scope';

/** Calls back when the selects of a ticket's group and agent have appeared, changed or been drawn anew. */
export function watchHolder(
  ticketId: string,
  document: Document,
  scope: TicketScope,
  rungs: Rungs,
  changed: () => void,
  signal: AbortSignal,
): void {
  const find = () => {
    const panel = scope.current() === ticketId ? scope.panel() : null;
    const fields = panel && holderFields(panel, rungs);
    // From the top: the page's title may be what says that the next ticket is there.
    const within = openRoots(document.documentElement);
    return { parts: fields ? [fields.group, fields.agent] : [], within, shownBy: SHOWN_BY, valueIn: VALUE_IN };
  };
  watchParts(document, find, changed, signal);
}
