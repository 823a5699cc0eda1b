import { isObject } from '../routes';
import { writeOnTicket } from './change-ticket';
import { invalid, NOT_FOUND, type Answer } from './errors';
import { cutPage, readPage } from './paging';
import { includesOf, type Call, type Route } from './router';
import { conversationJson, requesterJson, type Json } from './wire';
import type { Conversation } from './types';

const TICKET = '/api/_/tickets/:id';

export const privateConversationRoutes: Route[] = [
  { method: 'GET', pattern: `${TICKET}/conversations`, handle: list },
  { method: 'POST', pattern: `${TICKET}/notes`, handle: (call) => write(call, isPrivate(call.body)) },
  // The page's replies: path and body inferred, after v2's.
  { method: 'POST', pattern: `${TICKET}/reply`, handle: (call) => write(call, false) },
];

/** Oldest first with `order_type=asc`; that the newest come first without it is inferred. `include=requester`: who wrote. */
function list(call: Call): Answer {
  if (!call.db.tickets.has(call.ids.id ?? 0)) return NOT_FOUND;
  const all = call.db.conversations.of(call.ids.id ?? 0);
  if (call.query.get('order_type') !== 'asc') all.reverse();
  const { shown } = cutPage(all, readPage(call.query));
  const withAuthor = includesOf(call.query).has('requester');
  const conversations = shown.map((one) => ({ ...conversationJson(one), ...(withAuthor && authorOf(call, one)) }));
  return { status: 200, body: { conversations, meta: { count: all.length } } };
}

function authorOf({ db }: Call, one: Conversation): Json {
  const contact = db.contacts.get(one.userId);
  const agent = db.agents.get(one.userId);
  if (contact) return { requester: requesterJson(contact) };
  return agent ? { requester: { id: agent.id, name: agent.name, email: agent.email, mobile: null, phone: null } } : {};
}

/** Notes are private unless the body says otherwise. */
function isPrivate(body: unknown): boolean {
  return !(isObject(body) && body.private === false);
}

/** 201 and what was written; the answer's frame is inferred. */
function write(call: Call, asNote: boolean): Answer {
  const text = isObject(call.body) ? call.body.body : undefined;
  if (typeof text !== 'string' || text === '') {
    return invalid({ field: 'body', message: 'It should be a/an String', code: 'missing_field' });
  }
  const written = writeOnTicket(call.db, call.ids.id ?? 0, call.agent.id, { body: text, private: asNote });
  return { status: 201, body: { conversation: conversationJson(written) } };
}
