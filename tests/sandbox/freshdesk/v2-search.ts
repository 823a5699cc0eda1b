import { invalid, type Answer } from './errors';
import { readPage } from './paging';
import { parseQuery, type Condition } from './search-query';
import type { Call, Route } from './router';
import type { Contact, Ticket } from './types';
import { ticketRow, time } from './wire';
import { contactJson } from './wire-people';

export const v2SearchRoutes: Route[] = [
  { method: 'GET', pattern: '/api/v2/search/tickets', handle: tickets },
  { method: 'GET', pattern: '/api/v2/search/contacts', handle: contacts },
];

const PER_PAGE = 30;
const LAST_PAGE = 10;

/** The index lags: `db.searchLag`. */
function tickets(call: Call): Answer {
  const settled = call.db.now() - call.db.searchLag;
  const rows = call.db.liveTickets().filter((ticket) => ticket.updatedAt <= settled);
  return search(call, rows, ticketValue, ticketRow);
}

function contacts(call: Call): Answer {
  const rows = [...call.db.contacts.values()].filter((contact) => !contact.deleted);
  return search(call, rows, contactValue, contactJson);
}

type Value = string | number | null | string[] | undefined;

/** `"..."` of at most 512 characters, 30 results to a page, 10 pages. Wordings are inferred. */
function search<T>(
  call: Call,
  rows: T[],
  valueOf: (row: T, field: string) => Value,
  toJson: (row: T) => object,
): Answer {
  const wrong = (field: string, message: string) => invalid({ field, message, code: 'invalid_value' });
  const given = call.query.get('query') ?? '';
  if (!/^".+"$/s.test(given)) return wrong('query', 'Query must be enclosed in double quotes');
  if (given.length > 512 + 2) return wrong('query', 'Has more than 512 characters');
  const { page } = readPage(call.query);
  if (page > LAST_PAGE) return wrong('page', 'It should be a Positive Integer less than or equal to 10');
  const fits = parseQuery(given.slice(1, -1));
  if (fits === null) return wrong('query', 'Given query is invalid');
  const found = rows.filter((row) => fits((condition) => holds(condition, valueOf(row, condition.field))));
  const results = found.slice((page - 1) * PER_PAGE, page * PER_PAGE).map(toJson);
  return { status: 200, body: { total: found.length, results } };
}

function ticketValue(ticket: Ticket, field: string): Value {
  const values: Record<string, Value> = {
    status: ticket.status,
    priority: ticket.priority,
    type: ticket.type,
    tag: ticket.tags,
    agent_id: ticket.responderId,
    group_id: ticket.groupId,
    created_at: time(ticket.createdAt).slice(0, 10),
    updated_at: time(ticket.updatedAt).slice(0, 10),
  };
  return field.startsWith('cf_') ? (ticket.customFields[field] ?? null) : values[field];
}

function contactValue(contact: Contact, field: string): Value {
  const { email, phone, mobile, language, companyId } = contact;
  const values: Record<string, Value> = { email, phone, mobile, language, company_id: companyId };
  return values[field];
}

/** Unknown fields hold for nothing. */
function holds({ sign, value }: Condition, is: Value): boolean {
  if (is === undefined) return false;
  if (value === null) return is === null || (Array.isArray(is) && is.length === 0);
  if (Array.isArray(is)) return is.includes(value);
  if (is === null) return false;
  // Dates are compared as text, whole days; `:>` and `:<` include the value itself.
  const [left, right] = typeof is === 'number' ? [is, Number(value)] : [is, value];
  return sign === ':>' ? left >= right : sign === ':<' ? left <= right : String(is) === value;
}
