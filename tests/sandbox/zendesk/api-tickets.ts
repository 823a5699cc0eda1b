import { changeTicket, createTicket, type NewTicket } from './change-ticket';
import { badRequest, CLOSED, CONFLICT, invalidRecord, NOT_FOUND } from './errors';
import { page } from './pagination';
import { readChange, readComment } from './read-change';
import { isObject } from '../routes';
import type { Call, Route } from './router';
import { besideTickets } from './sideload';
import type { Ticket } from './types';
import { VIA_API } from './via';
import { apiUrl, auditJson, suspendedJson, ticketJson, time } from './wire';

export const ticketRoutes: Route[] = [
  { method: 'GET', pattern: '/api/v2/tickets/show_many', handle: showMany },
  { method: 'GET', pattern: '/api/v2/tickets', handle: list },
  { method: 'POST', pattern: '/api/v2/tickets', handle: create },
  { method: 'GET', pattern: '/api/v2/tickets/:ticket', handle: show },
  { method: 'PUT', pattern: '/api/v2/tickets/:ticket', handle: update },
  { method: 'DELETE', pattern: '/api/v2/tickets/:ticket', handle: remove },
  { method: 'GET', pattern: '/api/v2/tickets/:ticket/related', handle: related },
  { method: 'GET', pattern: '/api/v2/suspended_tickets', handle: suspended },
];

/** The ticket of the path; undefined when there is none or it was deleted. */
export function ticketOf(call: Call): Ticket | undefined {
  const ticket = call.db.tickets.get(call.ids.ticket ?? 0);
  return ticket?.deletedAt === null ? ticket : undefined;
}

function list(call: Call) {
  return page(
    call,
    'tickets',
    call.db.liveTickets(),
    (one) => ticketJson(call.db, one),
    (shown) => besideTickets(call, shown),
  );
}

function showMany(call: Call) {
  const ids = (call.query.get('ids') ?? '').split(',').filter((id) => id !== '');
  if (ids.length > 100)
    return badRequest('TooManyValues', 'Too many ids given. At most 100 are allowed', { max_count: 100 });
  const tickets = ids.map((id) => call.db.tickets.get(Number(id)));
  const live = tickets.filter((ticket): ticket is Ticket => ticket?.deletedAt === null);
  return page(
    call,
    'tickets',
    live,
    (one) => ticketJson(call.db, one),
    (shown) => besideTickets(call, shown),
  );
}

function show(call: Call) {
  const ticket = ticketOf(call);
  if (!ticket) return NOT_FOUND;
  return { status: 200, body: { ticket: ticketJson(call.db, ticket), ...besideTickets(call, [ticket]) } };
}

function remove(call: Call) {
  const ticket = ticketOf(call);
  if (!ticket) return NOT_FOUND;
  ticket.deletedAt = call.db.now();
  return { status: 204 };
}

function related(call: Call) {
  if (!ticketOf(call)) return NOT_FOUND;
  return {
    status: 200,
    body: { topic_id: null, followup_source_ids: [], from_archive: false, incidents: 0, jira_issue_ids: [] },
  };
}

function suspended(call: Call) {
  return page(call, 'suspended_tickets', [...call.db.suspendedTickets.values()], (one) => suspendedJson(call.db, one));
}

function create(call: Call) {
  const given = isObject(call.body) && isObject(call.body.ticket) ? call.body.ticket : null;
  const comment = given && readComment(given.comment);
  if (!call.user || !given || !comment) return invalidRecord('description', 'Description: cannot be blank');
  const { change } = readChange(given);
  const requesterId = typeof given.requester_id === 'number' ? given.requester_id : call.user.id;
  const subject = change.subject ?? comment.body?.slice(0, 80) ?? '';
  const fields: NewTicket = { subject, requesterId, submitterId: call.user.id, comment, tags: change.tags ?? [] };
  if (change.groupId !== undefined) fields.groupId = change.groupId;
  if (change.assigneeId !== undefined) fields.assigneeId = change.assigneeId;
  if (change.status) fields.status = change.status;
  const ticket = createTicket(call.db, fields, VIA_API);
  const audit = call.db.auditsOf(ticket.id).map((one) => auditJson(call.db, one))[0];
  const headers = { location: apiUrl(call.db, `tickets/${ticket.id}`) };
  return { status: 201, headers, body: { ticket: ticketJson(call.db, ticket), audit } };
}

function update(call: Call) {
  const ticket = ticketOf(call);
  if (!ticket || !call.user) return NOT_FOUND;
  if (!isObject(call.body) || !isObject(call.body.ticket))
    return badRequest('InvalidParameter', 'Parameter ticket is required');
  const refused = call.limits.countTicketUpdate(call.user.id, ticket.id, call.headers);
  if (refused) return refused;
  const given = call.body.ticket;
  if (ticket.status === 'closed') return CLOSED;
  const collision = safeUpdate(ticket, given);
  if (collision) return collision;
  const { change, unknown, bad } = readChange(given);
  if (bad) return invalidRecord(bad, `${bad}: is invalid`);
  const audit = changeTicket(call.db, ticket.id, call.user.id, change, VIA_API);
  // Keys that Zendesk does not know are dropped and named in a header (recorded).
  const list = unknown.map((key) => `"ticket.${key}"`).join(', ');
  const headers =
    unknown.length > 0 ? { 'x-zendesk-api-warn': `{:allowed_parameters=>{:unpermitted_keys=>[${list}]}}` } : {};
  return {
    status: 200,
    headers,
    body: { ticket: ticketJson(call.db, ticket), ...(audit ? { audit: auditJson(call.db, audit) } : {}) },
  };
}

/**
 * The guard against lost updates. `safe_update` counts whatever its value is: Zendesk's description says that false
 * has the same effect as true. The stamp must equal the ticket's `updated_at`, which has whole seconds: a write that
 * fell into the same second as the stamp is therefore not noticed, here as there (ZendeskDb.stamps can sharpen that).
 */
export function safeUpdate(ticket: Ticket, given: Record<string, unknown>) {
  if (given.safe_update === undefined) return null;
  // Inferred: the description only says that the stamp is required.
  if (typeof given.updated_stamp !== 'string')
    return invalidRecord('updated_stamp', 'updated_stamp: is required for a safe update');
  const stamp = Date.parse(given.updated_stamp);
  return time(ticket.updatedAt) === (Number.isNaN(stamp) ? '' : time(stamp)) ? null : CONFLICT;
}
