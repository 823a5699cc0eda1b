import { ticketOf } from './api-tickets';
import { NOT_FOUND } from './errors';
import type { Call, Route } from './router';
import { apiUrl, time } from './wire';

export const metricRoutes: Route[] = [{ method: 'GET', pattern: '/api/v2/ticket_metrics/:ticket', handle: metrics }];

/**
 * "A specific metric, or the metrics of a specific ticket": the sandbox gives both the ticket's number. The answer is
 * a list, as Zendesk's description says. Durations are rough: only the counters are computed.
 */
function metrics(call: Call) {
  const ticket = ticketOf(call);
  if (!ticket) return NOT_FOUND;
  const audits = call.db.auditsOf(ticket.id);
  const events = audits.flatMap((audit) => audit.events.map((event) => ({ at: audit.createdAt, event })));
  const stations = (field: string) =>
    events
      .filter(({ event }) => 'fieldName' in event && event.fieldName === field && event.value !== null)
      .map(({ at }) => time(at));
  const [agents, groups] = [stations('assignee_id'), stations('group_id')];
  const comments = call.db.commentsOf(ticket.id);
  const last = comments[comments.length - 1];
  const none = { business: 0, calendar: 0 };
  const id = ticket.id;
  const metric = {
    url: apiUrl(call.db, `ticket_metrics/${id}`),
    id,
    ticket_id: id,
    created_at: time(ticket.createdAt),
    updated_at: time(ticket.updatedAt),
    group_stations: groups.length,
    assignee_stations: agents.length,
    reopens: 0,
    replies: comments.filter((one) => one.public && one.authorId !== ticket.requesterId).length,
    assignee_updated_at: agents.at(-1) ?? null,
    assigned_at: agents.at(-1) ?? null,
    initially_assigned_at: agents[0] ?? null,
    requester_updated_at: time(ticket.createdAt),
    status_updated_at: time(ticket.updatedAt),
    solved_at: ticket.status === 'solved' ? time(ticket.updatedAt) : null,
    latest_comment_added_at: last ? time(last.createdAt) : null,
    reply_time_in_minutes: none,
    first_resolution_time_in_minutes: none,
    full_resolution_time_in_minutes: none,
    agent_wait_time_in_minutes: none,
    requester_wait_time_in_minutes: none,
    on_hold_time_in_minutes: none,
  };
  return { status: 200, body: { ticket_metric: [metric] } };
}
