import { badRequest, NOT_FOUND } from './errors';
import { page } from './pagination';
import type { Call, Route } from './router';
import { besideTickets } from './sideload';
import type { Ticket, User } from './types';
import { ticketJson, time } from './wire';
import { anonymousJson, identitiesOf, identityJson, organizationJson, userJson } from './wire-people';

export const userRoutes: Route[] = [
  { method: 'GET', pattern: '/api/v2/users/me', anonymous: true, handle: me },
  { method: 'GET', pattern: '/api/v2/users/me/session', handle: session },
  { method: 'GET', pattern: '/api/v2/users/me/session/renew', handle: renew },
  { method: 'GET', pattern: '/api/v2/users/search', handle: search },
  { method: 'GET', pattern: '/api/v2/users/show_many', handle: showMany },
  { method: 'GET', pattern: '/api/v2/users', handle: list },
  { method: 'GET', pattern: '/api/v2/users/:user', handle: show },
  { method: 'GET', pattern: '/api/v2/users/:user/identities', handle: identities },
  { method: 'GET', pattern: '/api/v2/users/:user/related', handle: related },
  { method: 'GET', pattern: '/api/v2/users/:user/tickets/requested', handle: requested },
  { method: 'GET', pattern: '/api/v2/users/:user/tickets/assigned', handle: assigned },
  { method: 'GET', pattern: '/api/v2/organizations/:organization', handle: organization },
];

/** Answers 200 to anybody; who is not logged in gets the anonymous user, with a token that opens nothing. */
function me(call: Call) {
  const { db, user, session: own } = call;
  const json = user ? userJson(db, user) : anonymousJson();
  return { status: 200, body: { user: { ...json, authenticity_token: own?.csrf ?? 'anonymous' } } };
}

function session(call: Call) {
  if (!call.session || !call.user) return NOT_FOUND;
  const at = time(call.session.startedAt);
  const id = 3432;
  const url = `https://${call.db.canonicalHost}/api/v2/users/${call.user.id}/sessions/${id}.json`;
  return {
    status: 200,
    body: { session: [{ id, url, user_id: call.user.id, authenticated_at: at, last_seen_at: at }] },
  };
}

function renew(call: Call) {
  return { status: 200, body: { authenticity_token: call.session?.csrf ?? '' } };
}

function allUsers(call: Call): User[] {
  return [...call.db.users.values()];
}

/** `role=agent` or `role[]=agent&role[]=admin`. */
function list(call: Call) {
  const roles = [...call.query.getAll('role'), ...call.query.getAll('role[]')];
  const users = allUsers(call).filter((user) => roles.length === 0 || roles.includes(user.role));
  return page(call, 'users', users, (user) => userJson(call.db, user));
}

function search(call: Call) {
  const words = (call.query.get('query') ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = allUsers(call).filter((user) => words.every((word) => matchesUser(user, word)));
  return page(call, 'users', found, (user) => userJson(call.db, user));
}

function matchesUser(user: User, word: string): boolean {
  const [, key, value = ''] = /^(\w+):"?(.*?)"?$/.exec(word) ?? [];
  if (key === 'type') return value === 'user';
  if (key === 'role') return user.role === value;
  if (key === 'email') return user.email?.toLowerCase() === value;
  if (key === 'phone') return user.phone === value;
  if (key === 'name') return user.name.toLowerCase().includes(value);
  return [user.name, user.email, user.phone].some((text) => text?.toLowerCase().includes(word));
}

function showMany(call: Call) {
  const ids = (call.query.get('ids') ?? '').split(',').filter((id) => id !== '');
  if (ids.length > 100)
    return badRequest('TooManyValues', 'Too many ids given. At most 100 are allowed', { max_count: 100 });
  const users = ids.map((id) => call.db.users.get(Number(id))).filter((user): user is User => user !== undefined);
  return page(call, 'users', users, (user) => userJson(call.db, user));
}

function show(call: Call) {
  const user = call.db.users.get(call.ids.user ?? 0);
  return user ? { status: 200, body: { user: userJson(call.db, user) } } : NOT_FOUND;
}

function identities(call: Call) {
  const user = call.db.users.get(call.ids.user ?? 0);
  return user ? page(call, 'identities', identitiesOf(user), (one) => identityJson(call.db, user, one)) : NOT_FOUND;
}

function related(call: Call) {
  const id = call.ids.user ?? 0;
  if (!call.db.users.has(id)) return NOT_FOUND;
  const count = (of: (ticket: Ticket) => boolean) => call.db.liveTickets().filter(of).length;
  const requested_tickets = count((ticket) => ticket.requesterId === id);
  const assigned_tickets = count((ticket) => ticket.assigneeId === id);
  return {
    status: 200,
    body: { user_related: { assigned_tickets, requested_tickets, ccd_tickets: 0, organization_subscriptions: 0 } },
  };
}

function requested(call: Call) {
  return ticketsOf(call, (ticket, id) => ticket.requesterId === id);
}

function assigned(call: Call) {
  return ticketsOf(call, (ticket, id) => ticket.assigneeId === id);
}

/** Oldest first unless `sort_by`/`sort_order` (offset) or `sort=-updated_at` (cursor) says otherwise. */
function ticketsOf(call: Call, of: (ticket: Ticket, userId: number) => boolean) {
  const id = call.ids.user ?? 0;
  if (!call.db.users.has(id)) return NOT_FOUND;
  const sort =
    call.query.get('sort') ??
    `${call.query.get('sort_order') === 'desc' ? '-' : ''}${call.query.get('sort_by') ?? 'id'}`;
  const sign = sort.startsWith('-') ? -1 : 1;
  const by = (ticket: Ticket) =>
    sort.endsWith('updated_at') ? ticket.updatedAt : sort.endsWith('created_at') ? ticket.createdAt : ticket.id;
  const tickets = call.db
    .liveTickets()
    .filter((ticket) => of(ticket, id))
    .sort((a, b) => sign * (by(a) - by(b)));
  return page(
    call,
    'tickets',
    tickets,
    (ticket) => ticketJson(call.db, ticket),
    (shown) => besideTickets(call, shown),
  );
}

function organization(call: Call) {
  const one = call.db.organizations.get(call.ids.organization ?? 0);
  return one ? { status: 200, body: { organization: organizationJson(call.db, one) } } : NOT_FOUND;
}
