import { isObject } from '../routes';
import { changeMany } from './change-many';
import { changeTicket, writeOnTicket } from './change-ticket';
import { CANONICAL_HOST } from './db';
import { BEYOND_LAST_PAGE, INVALID_JSON, invalid, NOT_FOUND, type Answer } from './errors';
import { cutPage, readPage } from './paging';
import { readChange } from './read-change';
import { includesOf, type Call, type Route } from './router';
import { filterTickets } from './ticket-filters';
import type { Ticket } from './types';
import { besideTicket, conversationJson, descriptionOf, ticketJson, ticketRow } from './wire';

const TICKET = '/api/v2/tickets/:id';

/** The public API, as far as an agent's cookie goes. */
export const v2TicketRoutes: Route[] = [
  { method: 'GET', pattern: '/api/v2/tickets', handle: list },
  { method: 'GET', pattern: TICKET, handle: show },
  { method: 'PUT', pattern: TICKET, handle: update },
  { method: 'GET', pattern: `${TICKET}/conversations`, handle: conversations },
  { method: 'POST', pattern: `${TICKET}/notes`, handle: note },
  { method: 'POST', pattern: '/api/v2/tickets/bulk_update', handle: changeMany },
];

function show(call: Call): Answer {
  const ticket = call.db.tickets.get(call.ids.id ?? 0);
  if (!ticket) return NOT_FOUND;
  return { status: 200, body: ticketJson(call.db, ticket, includesOf(call.query)) };
}

/** `tags` REPLACES all tags. */
function update(call: Call): Answer {
  if (!isObject(call.body)) return INVALID_JSON;
  changeTicket(call.db, call.ids.id ?? 0, { type: 'user', userId: call.agent.id }, readChange(call.body));
  return show(call);
}

/** Oldest first. The first message is not among them: it is the ticket's description. */
function conversations(call: Call): Answer {
  if (!call.db.tickets.has(call.ids.id ?? 0)) return NOT_FOUND;
  const { shown, more } = cutPage(call.db.conversations.of(call.ids.id ?? 0), readPage(call.query));
  return { status: 200, body: shown.map(conversationJson), ...nextLink(call, more) };
}

function note(call: Call): Answer {
  const body = isObject(call.body) ? call.body : {};
  if (typeof body.body !== 'string' || body.body === '') {
    return invalid({ field: 'body', message: 'It should be a/an String', code: 'missing_field' });
  }
  const isPrivate = body.private !== false;
  const written = writeOnTicket(call.db, call.ids.id ?? 0, call.agent.id, { body: body.body, private: isPrivate });
  return { status: 201, body: conversationJson(written) };
}

const MONTH = 30 * 24 * 3600_000;

/**
 * Tickets of one requester (`requester_id` or `email`) or of a filter. Without `updated_since` only those of the last 30
 * days (the clients' own documentation says so); the description comes with `include=description`.
 */
function list(call: Call): Answer {
  const page = readPage(call.query);
  if (page.page > 300) return invalid(BEYOND_LAST_PAGE);
  const requester = requesterOf(call);
  if (requester === 'unknown') {
    const field = call.query.has('email') ? 'email' : 'requester_id';
    return invalid({ field, message: `There is no contact matching the given ${field}`, code: 'invalid_value' });
  }
  const since = call.query.get('updated_since');
  const rows = filterTickets(call, call.query.get('filter') ?? 'all_tickets').filter(
    (ticket) =>
      (requester === null || ticket.requesterId === requester) &&
      (since === null ? ticket.createdAt >= call.db.now() - MONTH : ticket.updatedAt >= Date.parse(since)),
  );
  const { shown, more } = cutPage(sorted(call.query, rows), page);
  const include = includesOf(call.query);
  const body = shown.map((ticket) => ({
    ...ticketRow(ticket),
    ...(include.has('description') && descriptionOf(ticket)),
    ...besideTicket(call.db, ticket, include),
  }));
  return { status: 200, body, ...nextLink(call, more) };
}

/** Null: no requester was named. That an unknown one is an error, not an empty list, is inferred. */
function requesterOf({ db, query }: Call): number | null | 'unknown' {
  const email = query.get('email')?.toLowerCase();
  const id = query.get('requester_id');
  if (email === undefined && id === null) return null;
  const isTheirs = (address: string | null) => address?.toLowerCase() === email;
  const found = [...db.contacts.values()].find((contact) =>
    email === undefined ? contact.id === Number(id) : [contact.email, ...contact.otherEmails].some(isTheirs),
  );
  return found?.id ?? 'unknown';
}

function sorted(query: URLSearchParams, rows: Ticket[]): Ticket[] {
  const by = query.get('order_by');
  const key = (ticket: Ticket) =>
    by === 'updated_at' ? ticket.updatedAt : by === 'status' ? ticket.status : ticket.createdAt;
  const sign = query.get('order_type') === 'asc' ? 1 : -1;
  return [...rows].sort((a, b) => sign * (key(a) - key(b)));
}

/** One client reads this header; its form is inferred. It names the canonical host, whatever host was asked. */
function nextLink(call: Call, more: boolean): { headers?: Record<string, string> } {
  if (!more) return {};
  const query = new URLSearchParams(call.query);
  query.set('page', String(Number(query.get('page') ?? 1) + 1));
  return { headers: { link: `<https://${CANONICAL_HOST}${call.path}?${query.toString()}>; rel="next"` } };
}
