import type { SubmitIntent } from '../helpdesk';
import { elementOf } from '../shared/event-target';
import { isEnabled } from '../shared/press-again';
import type { Rungs } from '../shared/rungs';
import { PANEL, UPDATE } from './selectors';
import type { TicketScope } from './ticket-scope';

/**
 * What the agent asks for by this event, if it is a save of the properties: a click on Update, or the form being
 * submitted (Enter in one of its text fields reaches the button as a click, where there is one that can be clicked). What
 * is sent with a reply is not known to carry properties; if it does, the guard sees it in the request.
 */
export function readSubmitIntent(event: Event, scope: TicketScope, rungs: Rungs): SubmitIntent | null {
  const target = elementOf(event);
  const element = target && askedForBy(event, target, rungs);
  const ticketId = element ? scope.current() : null;
  if (!element || ticketId === null) return null;
  const byEnter = event.type === 'submit' && !(event as SubmitEvent).submitter;
  return { ticketId, via: byEnter ? 'keys' : 'button', how: { element } };
}

function askedForBy({ type }: Event, target: Element, rungs: Rungs): Element | null {
  if (type === 'click') {
    const button = rungs.around(target, UPDATE);
    return button && isEnabled(button) ? button : null;
  }
  if (type !== 'submit') return null;
  return rungs.maybe(target, UPDATE) || rungs.around(target, PANEL) ? target : null;
}
