import type { HelpdeskApiOn } from '../helpdesk';
import { Http } from '../shared/http';
import { Session } from '../shared/session';
import { id } from '../shared/shape';
import { Allowance } from './allowance';
import { Companies } from './companies';
import { readCustomerTickets } from './customer-tickets';
import { faultOf } from './faults';
import { hasNote, writeNote } from './notes';
import { People } from './people';
import { readTicket } from './read-ticket';
import { Scenarios } from './scenarios';
import { signIn } from './sign-in';
import { Statuses } from './statuses';
import { changeTag } from './tags';
import { heldNow, stampOf, tagsOf } from './ticket-fields';
import { Tickets } from './tickets';

/** Freshdesk's own page's API, and the documented one where that does not do, with the agent's session. */
export const api: HelpdeskApiOn = ({ origin, host, fetch }) => {
  const http = new Http(origin, fetch, faultOf, new Allowance());
  const session = new Session(http, signIn);
  const tickets = new Tickets(http);
  const people = new People(http);
  const scenarios = new Scenarios(http, session);
  const sources = { http, people, statuses: new Statuses(http), companies: new Companies(http) };

  return {
    me: () => session.me(),
    ticket: (ticketId) => readTicket(sources, host, ticketId),
    async holder(ticketId) {
      // Asked at each look at the open ticket, so that it is known when one is run; asked again then if it failed.
      scenarios.ahead().catch(() => {});
      const ticket = await tickets.one(ticketId);
      const held = heldNow(ticket);
      const directory = await people.directory([held.agent]);
      const customerId = id(ticket['requester_id'], 'ticket.requester_id');
      return { holder: directory.holder(held), stamp: stampOf(ticket), customerId };
    },
    customerTickets: (customerId, limit) => readCustomerTickets(sources, host, customerId, limit),
    groups: () => people.groups(),
    members: (groupId) => people.members(groupId),
    identify: (shown) => people.identify(shown),
    async agentName(agentId) {
      return (await people.directory([agentId])).person(agentId);
    },
    ruleTarget: (ruleId) => scenarios.targetOf(ruleId),
    async tags(ticketId) {
      const ticket = await tickets.one(ticketId);
      return { tags: tagsOf(ticket), stamp: stampOf(ticket) };
    },
    changeTag: (ticketId, tag, change, stamp) => changeTag(session, tickets, ticketId, tag, change, stamp),
    hasNote: (ticketId, line) => hasNote(tickets, ticketId, line),
    writeNote: (ticketId, text, stamp) => writeNote(session, tickets, ticketId, text, stamp),
  };
};
