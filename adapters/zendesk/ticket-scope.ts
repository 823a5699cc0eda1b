import type { Rungs } from '../shared/rungs';
import { placeOf } from './place';
import { PANES, SELECTED_TAB, TAB_TICKET_ID, TICKET, WORKSPACE } from './selectors';
import { isVisible } from './visible';

/** A rung of TICKET taken apart: which attribute carries the id, and what stands around it. */
const HOOKS = TICKET.rungs.map((rung) => {
  const [, attribute = '', before = '', after = ''] = /^\[([\w-]+)="(.*)\{id\}(.*)"\]$/.exec(rung) ?? [];
  const any = before || after ? `[${attribute}^="${before}"][${attribute}$="${after}"]` : `[${attribute}]`;
  const idOf = (element: Element): string =>
    (element.getAttribute(attribute) ?? '').slice(before.length, after ? -after.length : undefined);
  return { any, idOf, of: (ticketId: string) => rung.replace('{id}', ticketId) };
});

/** Tells the open tickets of one page apart, by id, never by order. */
export class TicketScope {
  constructor(
    private readonly document: Document,
    private readonly rungs: Rungs,
  ) {}

  /** The visible frame that belongs to this ticket and to no other. Throws SelectorMissed. */
  container(ticketId: string): Element {
    return this.maybe(ticketId) ?? this.rungs.missed(TICKET);
  }

  maybe(ticketId: string): Element | null {
    if (!/^\d+$/.test(ticketId)) return null;
    for (const [index, hook] of HOOKS.entries()) {
      const own = [...this.document.querySelectorAll(hook.of(ticketId))].find(isVisible);
      if (!own) continue;
      this.rungs.hit(TICKET, index);
      const others = [...this.document.querySelectorAll(hook.any)].filter((one) => hook.idOf(one) !== ticketId);
      return frameOf(own, others);
    }
    return null;
  }

  /** The ticket that an element on the screen belongs to; for one that hangs outside all tickets, the current one. */
  ticketOf(element: Element): string | null {
    const around = this.visible().find((ticketId) => this.maybe(ticketId)?.contains(element));
    return around ?? this.current();
  }

  /**
   * The ticket that the agent is working on: the one in the address, if it is visible and no selected tab says
   * otherwise. While the page moves from one ticket to the next they differ, and no ticket is the current one.
   */
  current(): string | null {
    const { location } = this.document as { location: Location | null }; // null in a document that was only parsed
    const place = location && placeOf(location);
    if (place?.kind !== 'ticket' || !this.maybe(place.ticketId)) return null;
    const tab = this.rungs.maybe(this.document, SELECTED_TAB);
    return tab && tab.getAttribute(TAB_TICKET_ID) !== place.ticketId ? null : place.ticketId;
  }

  /** Ids of the tickets on the screen, normally one. */
  private visible(): string[] {
    for (const hook of HOOKS) {
      const shown = [...this.document.querySelectorAll(hook.any)].filter(isVisible).map(hook.idOf);
      const ids = [...new Set(shown)].filter((ticketId) => /^\d+$/.test(ticketId));
      if (ids.length > 0) return ids;
    }
    return [];
  }
}

/**
 * The widest element around `own` that is this ticket's alone. How deep the id sits differs between layouts, so the
 * nesting is not relied on: up to the workspace if there is one, else as far as no other ticket comes in.
 */
function frameOf(own: Element, others: Element[]): Element {
  const shared = (element: Element) => others.some((other) => element.contains(other));
  const workspace = own.closest(WORKSPACE.rungs.join());
  if (workspace && !shared(workspace)) return workspace;
  const panes = PANES.rungs.join();
  let frame = own;
  for (let up = own.parentElement; up && !up.matches(`body,${panes}`) && !shared(up); up = up.parentElement) frame = up;
  return frame;
}
