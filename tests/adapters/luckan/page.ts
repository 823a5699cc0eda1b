import type { HelpdeskPageOn } from '@/adapters/helpdesk';
import { elementOf } from '@/adapters/shared/event-target';
import { isOnScreen } from '@/adapters/shared/on-screen';
import { isEnabled, pressAgain } from '@/adapters/shared/press-again';
import { Rungs, type Thing } from '@/adapters/shared/rungs';
import { watchParts } from '@/adapters/shared/watch-parts';
import { AGENT, CUSTOMER, GROUP, SAVE, SHOWN_BY, TICKET, TICKET_ID } from './selectors';

export const page: HelpdeskPageOn = (document) => {
  const rungs = new Rungs();
  let replaying = false;
  const ticket = (id: string) =>
    rungs.maybe(document, TICKET, (one) => one.getAttribute(TICKET_ID) === id && isOnScreen(one));
  const container = (id: string) => ticket(id) ?? rungs.missed(TICKET);
  const text = (id: string, which: Thing) => (rungs.one(container(id), which).textContent ?? '').trim();

  return {
    container,
    shownHolder: (id) => ({ groupName: text(id, GROUP) || null, agentName: text(id, AGENT) || null }),
    shownCustomer: (id) => text(id, CUSTOMER),
    submitIntent(event) {
      const target = event.type === 'click' && !replaying ? elementOf(event) : null;
      const element = target && rungs.around(target, SAVE);
      const ticketId = element && rungs.around(element, TICKET)?.getAttribute(TICKET_ID);
      return ticketId && isEnabled(element) ? { ticketId, via: 'button', how: { element } } : null;
    },
    async replay({ how: { element } }) {
      replaying = true;
      const done = element?.isConnected === true && pressAgain(element);
      replaying = false;
      return done;
    },
    onHolderShown(id, changed, signal) {
      const find = () => {
        const field = [ticket(id)].filter((one) => one !== null);
        return { parts: field, within: [document.body], shownBy: SHOWN_BY, valueIn: [] };
      };
      watchParts(document, find, changed, signal);
    },
    submitBox: (id) => (ticket(id) && rungs.maybe(container(id), SAVE))?.getBoundingClientRect() ?? null,
    health: () => rungs.health(),
  };
};
