import type { HelpdeskApiOn } from '../helpdesk';
import { Http } from '../shared/http';
import { Session } from '../shared/session';
import { id, idOrNull, object } from '../shared/shape';
import { Budget } from './budget';
import { readCustomerTickets } from './customer-tickets';
import { faultOf } from './faults';
import { Forms } from './forms';
import { Names } from './names';
import { hasNote, writeNote } from './notes';
import { People } from './people';
import { readTicket } from './read-ticket';
import { signIn } from './sign-in';
import { changeTag } from './tags';
import { readTicketFields } from './ticket-fields';

/** Zendesk's Support API on the page's own origin, with the agent's session. */
export const api: HelpdeskApiOn = ({ origin, host, fetch }) => {
  const http = new Http(origin, fetch, faultOf, new Budget());
  const session = new Session(http, signIn);
  const names = new Names(http);
  const people = new People(http);
  const sources = { http, names, forms: new Forms(http) };

  const justTicket = async (ticketId: string) =>
    object((await http.get(`/api/v2/tickets/${ticketId}`))['ticket'], 'ticket');

  return {
    me: () => session.me(),
    ticket: (ticketId) => readTicket(sources, host, ticketId),
    async holder(ticketId) {
      const ticket = await justTicket(ticketId);
      await names.need([idOrNull(ticket['assignee_id'])], [idOrNull(ticket['group_id'])]);
      const { holder, stamp } = readTicketFields(ticket, host, names);
      return { holder, stamp, customerId: id(ticket['requester_id'], 'ticket.requester_id') };
    },
    customerTickets: (customerId, limit) => readCustomerTickets(sources, host, customerId, limit),
    groups: () => people.groups(),
    members: (groupId) => people.members(groupId),
    identify: (shown) => people.identify(shown),
    async agentName(agentId) {
      await names.need([agentId], []);
      return names.person(agentId)?.name ?? null;
    },
    ruleTarget: () => Promise.resolve(null), // macros change the page's form: what they do is in the save itself
    async tags(ticketId) {
      const { tags, stamp } = readTicketFields(await justTicket(ticketId), host, names);
      return { tags, stamp };
    },
    changeTag: (ticketId, tag, change, stamp) => changeTag(session, ticketId, tag, change, stamp),
    hasNote: (ticketId, line) => hasNote(http, names, ticketId, line),
    writeNote: (ticketId, text, stamp) => writeNote(session, ticketId, text, stamp),
  };
};
