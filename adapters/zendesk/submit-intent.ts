import type { SubmitIntent } from '../helpdesk';
import { elementOf } from '../shared/event-target';
import { isEnabled } from '../shared/press-again';
import type { Rungs } from '../shared/rungs';
import { ITEM_NAMES, MENU_OPEN, OPEN_MENU_ITEM, SUBMIT_BUTTON, SUBMIT_CARET, SUBMIT_ITEM } from './selectors';
import type { TicketScope } from './ticket-scope';
import { isVisible } from './visible';

/** Ctrl+Alt and one of these saves: solved, open, pending, on hold, same status. Not text: the same in every language. */
const LETTERS = 'sopdu';

/** What the agent asks for by this click or key, if it is a save of the ticket on the screen. */
export function readSubmitIntent(event: Event, scope: TicketScope, rungs: Rungs): SubmitIntent | null {
  if (event.type === 'keydown') return fromKeys(event as KeyboardEvent, scope, rungs);
  return event.type === 'click' ? fromElement(event, scope, rungs) : null;
}

function fromElement(event: Event, scope: TicketScope, rungs: Rungs): SubmitIntent | null {
  const target = elementOf(event);
  if (!target) return null;
  const item = submitItem(target, scope, rungs);
  const element = item ?? rungs.around(target, SUBMIT_BUTTON);
  if (!element || !isEnabled(element)) return null;
  // The menu may hang outside every ticket: it is the current ticket's then.
  const ticketId = scope.ticketOf(element);
  if (ticketId === null) return null;
  return item
    ? { ticketId, via: 'menu', how: { element, ...named(element) } }
    : { ticketId, via: 'button', how: { element } };
}

function submitItem(target: Element, scope: TicketScope, rungs: Rungs): Element | null {
  const item = rungs.around(target, SUBMIT_ITEM);
  if (item) return item;
  const nameless = rungs.around(target, OPEN_MENU_ITEM);
  const ticketId = nameless && scope.current();
  const container = ticketId && scope.maybe(ticketId);
  const caret = container && rungs.maybe(container, SUBMIT_CARET, isVisible);
  return caret && caret.getAttribute(MENU_OPEN) === 'true' ? nameless : null;
}

/** By what the item can be found again when the menu has been drawn anew. */
function named(item: Element): { selector?: string } {
  for (const attribute of ITEM_NAMES) {
    const value = item.getAttribute(attribute);
    if (value !== null && /^[\w-]+$/.test(value)) return { selector: `[${attribute}="${value}"]` };
  }
  return {};
}

function fromKeys(event: KeyboardEvent, scope: TicketScope, rungs: Rungs): SubmitIntent | null {
  const target = event.key === 'Enter' ? elementOf(event) : null;
  if (target) return submitItem(target, scope, rungs) ? fromElement(event, scope, rungs) : null;
  if (!event.ctrlKey || !event.altKey || event.shiftKey || event.metaKey) return null;
  if (event.getModifierState('AltGraph')) return null; // types a letter: ś on a Polish keyboard
  if (!LETTERS.includes(letterOf(event))) return null;
  const ticketId = scope.current();
  if (ticketId === null) return null;
  return { ticketId, via: 'keys', how: { key: { code: event.code, key: event.key } } };
}

/** The letter on the key as the agent's layout has it; where Option made another sign of it, the key's own place. */
function letterOf({ key, code }: KeyboardEvent): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? '-';
}
