import type { HelpdeskPageOn } from '../helpdesk';
import { isOnScreen } from '../shared/on-screen';
import { Rungs } from '../shared/rungs';
import { openRoots } from './open-roots';
import { replay } from './replay';
import { GROUP_FIELD, PANEL, TICKET, UPDATE } from './selectors';
import { readShownCustomer } from './shown-customer';
import { holderFields, readShownHolder } from './shown-holder';
import { readSubmitIntent } from './submit-intent';
import { TicketScope } from './ticket-scope';
import { watchHolder } from './watch-holder';

/** Freshdesk's agent page. Works from an isolated world; touches nothing but the document that it is given. */
export const page: HelpdeskPageOn = (document) => {
  const rungs = new Rungs(openRoots);
  const scope = new TicketScope(document, rungs);
  let replaying = false;
  // A click that is done again submits the form, and a browser calls that event the agent's.
  const quietly = (act: () => boolean) => {
    replaying = true;
    try {
      return act();
    } finally {
      replaying = false;
    }
  };

  return {
    container: (ticketId) => scope.container(ticketId),
    shownHolder(ticketId) {
      if (scope.current() !== ticketId) return rungs.missed(TICKET);
      const panel = scope.panel() ?? rungs.missed(PANEL);
      return readShownHolder(holderFields(panel, rungs) ?? rungs.missed(GROUP_FIELD), rungs);
    },
    shownCustomer(ticketId) {
      if (scope.current() !== ticketId) return rungs.missed(TICKET);
      return readShownCustomer(document, rungs);
    },
    submitIntent: (event) => (replaying ? null : readSubmitIntent(event, scope, rungs)),
    replay: (intent) => replay(intent, document, scope, rungs, quietly),
    onHolderShown: (ticketId, changed, signal) => watchHolder(ticketId, document, scope, rungs, changed, signal),
    submitBox(ticketId) {
      if (scope.current() !== ticketId) return null;
      return rungs.maybe(document, UPDATE, isOnScreen)?.getBoundingClientRect() ?? null;
    },
    health: () => rungs.health(),
  };
};
