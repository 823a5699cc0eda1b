import { isObject } from '../routes';
import { changeTicket } from './change-ticket';
import { INVALID_JSON, invalid, NOT_FOUND, type Answer } from './errors';
import { cutPage, readPage } from './paging';
import { readChange } from './read-change';
import { includesOf, type Call, type Route } from './router';
import { runScenario } from './run-scenario';
import { filterTickets } from './ticket-filters';
import { activityJson, besideTicket, ticketJson, ticketRow } from './wire';

const TICKET = '/api/_/tickets/:id';

/** The page's own way to tickets. Reading needs the cookie, writing also the token; no request counts in a limit. */
export const privateTicketRoutes: Route[] = [
  { method: 'GET', pattern: '/api/_/tickets', handle: list },
  { method: 'GET', pattern: TICKET, handle: show },
  { method: 'PUT', pattern: TICKET, handle: update },
  { method: 'PUT', pattern: `${TICKET}/update_properties`, handle: update },
  { method: 'PUT', pattern: `${TICKET}/execute_scenario`, handle: execute },
  { method: 'GET', pattern: `${TICKET}/activities`, handle: activities },
];

/** Deleted and spam tickets are still shown, with their flag; inferred from the flags' being in every ticket. */
function show(call: Call): Answer {
  const ticket = call.db.tickets.get(call.ids.id ?? 0);
  if (!ticket) return NOT_FOUND;
  return { status: 200, body: { ticket: ticketJson(call.db, ticket, includesOf(call.query)) } };
}

/** Both paths take the same and answer with the ticket; what `update_properties` answers is inferred. */
function update(call: Call): Answer {
  if (!isObject(call.body)) return INVALID_JSON;
  changeTicket(call.db, call.ids.id ?? 0, { type: 'user', userId: call.agent.id }, readChange(call.body));
  return show(call);
}

/** The body names the scenario and nothing of what it does. That there is no answer body is inferred. */
function execute(call: Call): Answer {
  const id = isObject(call.body) ? call.body.scenario_id : undefined;
  if (typeof id !== 'number') {
    return invalid({ field: 'scenario_id', message: 'It should be a Positive Integer', code: 'missing_field' });
  }
  runScenario(call.db, call.ids.id ?? 0, call.agent.id, id);
  return { status: 204 };
}

/** Newest first; `before_id` gives those before an activity; an empty list is the end. */
function activities(call: Call): Answer {
  if (!call.db.tickets.has(call.ids.id ?? 0)) return NOT_FOUND;
  const newestFirst = call.db.activities.of(call.ids.id ?? 0).reverse();
  const before = Number(call.query.get('before_id') ?? Infinity);
  const older = newestFirst.filter((one) => one.id < before);
  return { status: 200, body: { activities: older.slice(0, call.db.settings.activitiesPage).map(activityJson) } };
}

function list(call: Call): Answer {
  const rows = filterTickets(call, call.query.get('filter') ?? 'all_tickets');
  const { shown } = cutPage(rows, readPage(call.query));
  const include = includesOf(call.query);
  const tickets = shown.map((ticket) => ({ ...ticketRow(ticket), ...besideTicket(call.db, ticket, include) }));
  return { status: 200, body: { tickets } };
}
