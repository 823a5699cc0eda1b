import { badRequest, invalidRecord, type Answer } from './errors';
import { page } from './pagination';
import type { Call, Route } from './router';
import { besideTickets } from './sideload';
import type { Ticket, User } from './types';
import { ticketJson } from './wire';
import { groupJson, userJson } from './wire-people';

export const searchRoutes: Route[] = [
  { method: 'GET', pattern: '/api/v2/search', handle: search },
  { method: 'GET', pattern: '/api/v2/search/count', handle: count },
  { method: 'GET', pattern: '/api/v2/search/export', handle: exported },
];

type Hit = { id: number; kind: 'ticket'; ticket: Ticket } | { id: number; kind: 'user' | 'group'; json: () => object };

function search(call: Call): Answer {
  const query = call.query.get('query') ?? '';
  if (query.trim() === '') return badRequest('invalid', 'Invalid search: Query is empty');
  const shown = page(
    call,
    'results',
    sorted(call, find(call, query)),
    (hit) => hitJson(call, hit),
    (hits) => besideTickets(call, ticketsIn(hits)),
  );
  return withFacets(shown);
}

function count(call: Call): Answer {
  return { status: 200, body: { count: find(call, call.query.get('query') ?? '').length } };
}

/** Cursor only; one kind of record at a time. */
function exported(call: Call): Answer {
  const refused = call.limits.countSearchExport(call.headers);
  if (refused) return refused;
  const type = call.query.get('filter[type]');
  if (type === null) return invalidRecord('filter', 'filter[type] is required');
  if (!call.query.has('page[size]')) call.query.set('page[size]', '100');
  const hits = find(call, `type:${type} ${call.query.get('query') ?? ''}`);
  return withFacets(page(call, 'results', hits, (hit) => hitJson(call, hit)));
}

function withFacets(answer: Answer): Answer {
  return answer.status === 200 ? { ...answer, body: { ...(answer.body as object), facets: null } } : answer;
}

function ticketsIn(hits: Hit[]): Ticket[] {
  return hits.flatMap((hit) => (hit.kind === 'ticket' ? [hit.ticket] : []));
}

function hitJson(call: Call, hit: Hit): object {
  if (hit.kind === 'ticket') return { ...ticketJson(call.db, hit.ticket), result_type: 'ticket' };
  return { ...hit.json(), result_type: hit.kind };
}

function sorted(call: Call, hits: Hit[]): Hit[] {
  const by = call.query.get('sort_by');
  const sign = call.query.get('sort_order') === 'asc' ? 1 : -1;
  const at = (hit: Hit) =>
    hit.kind === 'ticket' ? (by === 'created_at' ? hit.ticket.createdAt : hit.ticket.updatedAt) : 0;
  return [...hits].sort((a, b) => sign * (at(a) - at(b)));
}

/** Words are joined by "and"; the same key more than once means "or" among its values, as for tags in Zendesk. */
function find(call: Call, query: string): Hit[] {
  const { db } = call;
  const terms = [...query.matchAll(/(-?)(?:(\w+)([:<>]))?("[^"]*"|\S+)/g)].map(([, minus, key, sign, value]) => ({
    not: minus === '-',
    key: key ?? null,
    sign: sign ?? ':',
    value: (value ?? '').replace(/"/g, '').toLowerCase(),
  }));
  const type = terms.find((term) => term.key === 'type')?.value ?? null;
  const rest = terms.filter((term) => term.key !== 'type');
  const groups = new Map<string, Term[]>();
  rest.forEach((term, index) => {
    const name = term.key === null || term.not ? `${index}` : `${term.key}${term.sign}`;
    groups.set(name, [...(groups.get(name) ?? []), term]);
  });
  const fits = (test: (term: Term) => boolean) =>
    [...groups.values()].every((any) => any.some((term) => test(term) !== term.not));
  const indexed = (ticket: Ticket) => db.searchLag === 0 || ticket.updatedAt <= db.now() - db.searchLag;
  const visible = db.liveTickets().filter(indexed);
  const hits: Hit[] = [];
  if (type === null || type === 'ticket') {
    const found = visible.filter((ticket) => fits((term) => ticketFits(call, ticket, term)));
    hits.push(...found.map((ticket) => ({ id: ticket.id, kind: 'ticket' as const, ticket })));
  }
  if (type === null || type === 'user') {
    const found = [...db.users.values()].filter((user) => fits((term) => userFits(user, term)));
    hits.push(...found.map((user) => ({ id: user.id, kind: 'user' as const, json: () => userJson(db, user) })));
  }
  if (type === null || type === 'group') {
    const found = [...db.groups.values()].filter((one) =>
      fits((term) => (term.key ?? 'name') === 'name' && one.name.toLowerCase().includes(term.value)),
    );
    hits.push(...found.map((group) => ({ id: group.id, kind: 'group' as const, json: () => groupJson(db, group) })));
  }
  return hits;
}

interface Term {
  not: boolean;
  key: string | null;
  sign: string;
  value: string;
}

const RANKED = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];

function ticketFits(call: Call, ticket: Ticket, term: Term): boolean {
  const { db } = call;
  const person = (id: number | null) => {
    if (term.value === 'none') return id === null;
    if (term.value === 'me') return id === call.user?.id;
    const user = id === null ? undefined : db.users.get(id);
    if (!user) return false;
    return (
      String(user.id) === term.value ||
      user.email?.toLowerCase() === term.value ||
      user.name.toLowerCase() === term.value
    );
  };
  switch (term.key) {
    case 'requester':
    case 'requester_id':
      return person(ticket.requesterId);
    case 'assignee':
    case 'assignee_id':
      return person(ticket.assigneeId);
    case 'group':
    case 'group_id': {
      const name = ticket.groupId === null ? 'none' : db.groups.get(ticket.groupId)?.name.toLowerCase();
      return String(ticket.groupId) === term.value || name === term.value;
    }
    case 'tags':
      return term.value.split(/[\s,]+/).some((tag) => ticket.tags.includes(tag));
    case 'status': {
      const [own, asked] = [RANKED.indexOf(ticket.status), RANKED.indexOf(term.value)];
      return term.sign === '<' ? own < asked : term.sign === '>' ? own > asked : own === asked;
    }
    case 'created':
      return dateFits(ticket.createdAt, term);
    case 'updated':
      return dateFits(ticket.updatedAt, term);
    case 'subject':
      return ticket.subject.toLowerCase().includes(term.value);
    case null: {
      const texts = [
        String(ticket.id),
        ticket.subject,
        ticket.description,
        ...db.commentsOf(ticket.id).map((one) => one.body),
      ];
      return texts.some((text) => text.toLowerCase().includes(term.value));
    }
    default:
      return false;
  }
}

function dateFits(at: number, term: Term): boolean {
  const value = term.value.replace(/^=/, '');
  const asked = Date.parse(value);
  if (Number.isNaN(asked)) return false;
  if (term.sign === '<') return at < asked;
  if (term.sign === '>') return at > asked || (term.value.startsWith('=') && at === asked);
  return new Date(at).toISOString().startsWith(value.toUpperCase());
}

function userFits(user: User, term: Term): boolean {
  if (term.key === 'email') return user.email?.toLowerCase() === term.value;
  if (term.key === 'role') return user.role === term.value;
  if (term.key === 'phone') return user.phone === term.value;
  if (term.key !== null && term.key !== 'name') return false;
  return [user.name, user.email, user.phone].some((text) => text?.toLowerCase().includes(term.value));
}
