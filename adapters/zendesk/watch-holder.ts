import type { Rungs } from './rungs';
import { HOLDER_FIELD, HOLDER_IN, SHOWN_BY } from './selectors';
import type { TicketScope } from './ticket-scope';
import { isVisible } from './visible';

/**
 * Calls back, at most once a frame, when a ticket's assignee field has appeared, changed or been drawn anew.
 * While the field is there, only the field itself and its ancestors, not what is inside of them, are watched: typing a reply costs
 * nothing. While it is not there, the ticket is, or the page, until it comes.
 */
export function watchHolder(
  ticketId: string,
  document: Document,
  scope: TicketScope,
  rungs: Rungs,
  changed: () => void,
  signal: AbortSignal,
): void {
  const view = document.defaultView;
  if (!view || signal.aborted) return;
  let field: Element | null = null;
  let waiting = false;

  const attach = () => {
    observer.disconnect();
    const container = scope.maybe(ticketId);
    field = container && rungs.maybe(container, HOLDER_FIELD, isVisible);
    if (!field) {
      // Which part of the page it will come in is not known: there may be several panes, or none yet.
      const within = container ?? document.body;
      observer.observe(within, { childList: true, subtree: true, attributeFilter: SHOWN_BY });
      watchAncestors(observer, within);
      return;
    }
    observer.observe(field, {
      childList: true,
      subtree: true,
      attributeFilter: HOLDER_IN,
      characterData: true,
    });
    watchAncestors(observer, field);
  };
  const settle = () => {
    waiting = false;
    if (signal.aborted) return;
    attach(); // the field may be another one by now, and this one still in the document, hidden
    if (field) changed();
  };
  const soon = () => {
    if (waiting) return;
    waiting = true;
    if (document.hidden)
      view.setTimeout(settle, 0); // a hidden tab draws no frames
    else view.requestAnimationFrame(settle);
  };
  const observer = new view.MutationObserver(soon);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  attach();
  if (field) soon();
}

/** Removing any of them, or putting another in its place, changes its parent's child list; hiding it, an attribute. */
function watchAncestors(observer: MutationObserver, element: Element): void {
  for (let up = element.parentElement; up; up = up.parentElement) {
    observer.observe(up, { childList: true, attributeFilter: SHOWN_BY });
  }
}
