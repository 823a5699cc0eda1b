import { ticketOf } from './api-tickets';
import { NOT_FOUND, type Answer } from './errors';
import { page } from './pagination';
import { includes, type Call, type Route } from './router';
import { usersJson } from './sideload';
import { auditJson, commentJson, time } from './wire';

export const conversationRoutes: Route[] = [
  { method: 'GET', pattern: '/api/v2/tickets/:ticket/comments', handle: comments },
  {
    method: 'GET',
    pattern: '/api/v2/tickets/:ticket/comments/count',
    handle: (call) => count(call, call.db.commentsOf),
  },
  { method: 'GET', pattern: '/api/v2/tickets/:ticket/audits', handle: audits },
  { method: 'GET', pattern: '/api/v2/tickets/:ticket/audits/count', handle: (call) => count(call, call.db.auditsOf) },
  { method: 'GET', pattern: '/api/v2/tickets/:ticket/audits/:audit', handle: audit },
  { method: 'GET', pattern: '/api/lotus/tickets/:ticket/conversations', handle: lotusConversations },
];

/** Oldest first; `sort=-created_at` (cursor) or `sort_order=desc` (offset) turns it round. */
function inOrder<T extends { id: number }>(call: Call, rows: T[]): T[] {
  const down = call.query.get('sort')?.startsWith('-') || call.query.get('sort_order') === 'desc';
  return [...rows].sort((a, b) => (down ? b.id - a.id : a.id - b.id));
}

function authorsBeside(call: Call, rows: { authorId: number }[]): Record<string, unknown> {
  return includes(call).has('users')
    ? {
        users: usersJson(
          call,
          rows.map((row) => row.authorId),
        ),
      }
    : {};
}

function comments(call: Call): Answer {
  const ticket = ticketOf(call);
  if (!ticket) return NOT_FOUND;
  const rows = inOrder(call, call.db.commentsOf(ticket.id));
  return page(call, 'comments', rows, commentJson, (shown) => authorsBeside(call, shown));
}

function audits(call: Call): Answer {
  const ticket = ticketOf(call);
  if (!ticket) return NOT_FOUND;
  const rows = inOrder(call, call.db.auditsOf(ticket.id));
  return page(
    call,
    'audits',
    rows,
    (one) => auditJson(call.db, one),
    (shown) => authorsBeside(call, shown),
  );
}

function audit(call: Call): Answer {
  const one = call.db.audits.get(call.ids.audit ?? 0);
  if (!ticketOf(call) || !one || one.ticketId !== call.ids.ticket) return NOT_FOUND;
  return { status: 200, body: { audit: auditJson(call.db, one) } };
}

function count(call: Call, rowsOf: (ticketId: number) => unknown[]): Answer {
  const ticket = ticketOf(call);
  if (!ticket) return NOT_FOUND;
  return {
    status: 200,
    body: { count: { value: rowsOf.call(call.db, ticket.id).length, refreshed_at: time(Date.now()) } },
  };
}

/** The page's own read of the log. That it exists is well attested, its rows are not: these are comments under another name. */
function lotusConversations(call: Call): Answer {
  const ticket = ticketOf(call);
  if (!ticket) return NOT_FOUND;
  const rows = inOrder(call, call.db.commentsOf(ticket.id));
  return page(call, 'conversations', rows, commentJson, (shown) => authorsBeside(call, shown));
}
