import { isOnScreen, parentOf } from '../shared/on-screen';
import type { Rungs } from '../shared/rungs';
import { placeOf } from './place';
import { FIRST_MESSAGE, PANEL, SELECT, TICKET, TICKET_PART } from './selectors';

/**
 * Knows which ticket the page shows. The address goes ahead by up to fifteen seconds while the last ticket is still on the
 * screen: only where address and page agree is it that ticket.
 */
export class TicketScope {
  constructor(
    private readonly document: Document,
    private readonly rungs: Rungs,
  ) {}

  /** The ticket that the agent is working on. */
  current(): string | null {
    const { location } = this.document as { location: Location | null }; // null in a document that was only parsed
    const place = location && placeOf(location);
    return place?.kind === 'ticket' && this.names(place.ticketId) ? place.ticketId : null;
  }

  /** The smallest part of the page that holds what is drawn of this ticket. Throws SelectorMissed. */
  container(ticketId: string): Element {
    const shown = this.current() === ticketId;
    const parts = shown ? [this.panel(), this.rungs.maybe(this.document, TICKET_PART, isOnScreen)] : [];
    const [first, second] = parts.filter((part) => part !== null);
    let around = first ?? this.rungs.missed(TICKET);
    for (let up = parentOf(around); second && up && !around.contains(second); up = parentOf(up)) around = up;
    return around;
  }

  /** The properties, once there are fields in them; of the ticket on the screen. */
  panel(): Element | null {
    const hasFields = (panel: Element) => isOnScreen(panel) && this.rungs.maybe(panel, SELECT) !== null;
    return this.rungs.maybe(this.document, PANEL, hasFields);
  }

  /** Whether the page says that it shows this ticket: in the breadcrumbs, without them in a message or in its title. */
  private names(ticketId: string): boolean {
    const number = this.rungs.maybe(this.document, TICKET, isNumbered);
    if (number) return numberOf(number) === ticketId;
    const album = { ...FIRST_MESSAGE, rungs: FIRST_MESSAGE.rungs.map((rung) => rung.replace('{id}', ticketId)) };
    if (this.rungs.maybe(this.document, album, isOnScreen)) return true;
    return this.document.title.startsWith(`[#${ticketId}]`);
  }
}

/** `4711` or `#4711`. */
function numberOf({ textContent }: Element): string | null {
  return /^\s*#?(\d{1,20})\s*$/.exec(textContent ?? '')?.[1] ?? null;
}

function isNumbered(element: Element): boolean {
  return numberOf(element) !== null && isOnScreen(element);
}
