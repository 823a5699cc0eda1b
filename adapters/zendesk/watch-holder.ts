import type { Rungs } from './rungs';
import { HOLDER_FIELD, HOLDER_IN, PANES, SHOWN_BY } from './selectors';
import type { TicketScope } from './ticket-scope';
import { isVisible } from './visible';

/**
 * Calls back, at most once a frame, when a ticket's assignee field has appeared, changed or been drawn anew.
 * While the field is there, only the field itself and the child lists of its ancestors are watched: typing a reply costs
 * nothing. While it is not there, the whole pane is, until it comes.
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
      const pane = container ?? document.querySelector(PANES.rungs.join()) ?? document.documentElement;
      observer.observe(pane, { childList: true, subtree: true, attributeFilter: SHOWN_BY });
      if (container) watchAncestors(observer, pane);
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
    if (!field?.isConnected) attach();
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

/** Removing any of them, or putting another in its place, changes its parent's child list. */
function watchAncestors(observer: MutationObserver, element: Element): void {
  for (let up = element.parentElement; up; up = up.parentElement) observer.observe(up, { childList: true });
}
