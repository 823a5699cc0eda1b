import type { HelpdeskPageOn } from '../helpdesk';
import { Rungs } from '../shared/rungs';
import { replay } from './replay';
import { CUSTOMER_CRUMB, CUSTOMER_FIELD, SUBMIT_BUTTON } from './selectors';
import { readShownHolder } from './shown-holder';
import { readSubmitIntent } from './submit-intent';
import { TicketScope } from './ticket-scope';
import { isVisible } from './visible';
import { watchHolder } from './watch-holder';

/** Zendesk's agent page. Works from an isolated world; touches nothing but the document that it is given. */
export const page: HelpdeskPageOn = (document) => {
  const rungs = new Rungs();
  const scope = new TicketScope(document, rungs);
  let replaying = false;

  return {
    container: (ticketId) => scope.container(ticketId),
    shownHolder: (ticketId) => readShownHolder(scope.container(ticketId), rungs),
    shownCustomer(ticketId) {
      const container = scope.container(ticketId);
      const title = rungs.maybe(container, CUSTOMER_FIELD, isVisible)?.getAttribute('title')?.trim(); // optional: the crumb is next
      return title || (rungs.one(container, CUSTOMER_CRUMB, hasText).textContent ?? '').trim();
    },
    // What is done again is not asked about again; the agent's own click meanwhile is.
    submitIntent: (event) => (replaying && !event.isTrusted ? null : readSubmitIntent(event, scope, rungs)),
    async replay(intent) {
      replaying = true;
      try {
        return await replay(intent, document, scope, rungs);
      } finally {
        replaying = false;
      }
    },
    onHolderShown: (ticketId, changed, signal) => watchHolder(ticketId, document, scope, rungs, changed, signal),
    submitBox(ticketId) {
      const container = scope.maybe(ticketId);
      return (container && rungs.maybe(container, SUBMIT_BUTTON, isVisible))?.getBoundingClientRect() ?? null;
    },
    health: () => rungs.health(),
  };
};

function hasText(element: Element): boolean {
  return isVisible(element) && (element.textContent ?? '').trim() !== '';
}
