import { safeUpdate, ticketOf } from './api-tickets';
import { changeTicket, type TicketChange } from './change-ticket';
import { badRequest, CLOSED, NOT_FOUND, type Answer } from './errors';
import { isObject } from '../routes';
import type { Call, Route } from './router';
import { VIA_API } from './via';

/** POST sets (201), PUT adds (200), DELETE removes what its body names (204): as Zendesk's description has it. */
export const tagRoutes: Route[] = [
  { method: 'GET', pattern: '/api/v2/tickets/:ticket/tags', handle: show },
  { method: 'POST', pattern: '/api/v2/tickets/:ticket/tags', handle: (call) => write(call, 201, (tags) => ({ tags })) },
  {
    method: 'PUT',
    pattern: '/api/v2/tickets/:ticket/tags',
    handle: (call) => write(call, 200, (tags) => ({ addTags: tags })),
  },
  {
    method: 'DELETE',
    pattern: '/api/v2/tickets/:ticket/tags',
    handle: (call) => write(call, 204, (tags) => ({ removeTags: tags })),
  },
  { method: 'GET', pattern: '/api/v2/autocomplete/tags', handle: autocomplete },
];

function show(call: Call): Answer {
  const ticket = ticketOf(call);
  return ticket ? { status: 200, body: { tags: ticket.tags } } : NOT_FOUND;
}

function write(call: Call, status: number, toChange: (tags: string[]) => TicketChange): Answer {
  const ticket = ticketOf(call);
  if (!ticket || !call.user) return NOT_FOUND;
  if (!isObject(call.body) || !Array.isArray(call.body.tags))
    return badRequest('InvalidParameter', 'Parameter tags is required');
  const refused = call.limits.countTicketUpdate(call.user.id, ticket.id, call.headers);
  if (refused) return refused;
  if (ticket.status === 'closed') return CLOSED;
  const collision = safeUpdate(ticket, call.body);
  if (collision) return collision;
  changeTicket(call.db, ticket.id, call.user.id, toChange(call.body.tags.map(String)), VIA_API);
  return status === 204 ? { status } : { status, body: { tags: ticket.tags } };
}

/** Tags in use that begin with the given letters, two at least. */
function autocomplete(call: Call): Answer {
  const name = (call.query.get('name') ?? '').toLowerCase();
  if (name.length < 2) return badRequest('InvalidParameter', 'Parameter name must have at least 2 characters');
  const tags = new Set(call.db.liveTickets().flatMap((ticket) => ticket.tags));
  return { status: 200, body: { tags: [...tags].filter((tag) => tag.startsWith(name)).sort() } };
}
