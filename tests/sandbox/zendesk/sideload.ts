import { includes, type Call } from './router';
import type { Ticket, User } from './types';
import { groupJson, organizationJson, userJson } from './wire-people';

/** What `include=` adds beside tickets. Words that the sandbox does not know are passed over, as Zendesk does. */
export function besideTickets(call: Call, tickets: Ticket[]): Record<string, unknown> {
  const { db } = call;
  const wanted = includes(call);
  const beside: Record<string, unknown> = {};
  if (wanted.has('users')) {
    const ids = tickets.flatMap((ticket) => [ticket.requesterId, ticket.submitterId, ticket.assigneeId]);
    beside.users = usersJson(call, ids);
  }
  if (wanted.has('groups')) {
    const ids = new Set(tickets.map((ticket) => ticket.groupId));
    beside.groups = [...db.groups.values()].filter((group) => ids.has(group.id)).map((group) => groupJson(db, group));
  }
  if (wanted.has('organizations')) {
    const ids = new Set(tickets.map((ticket) => ticket.organizationId));
    beside.organizations = [...db.organizations.values()]
      .filter((one) => ids.has(one.id))
      .map((one) => organizationJson(db, one));
  }
  if (wanted.has('brands')) {
    beside.brands = [{ id: db.brand.id, name: db.brand.name, subdomain: 'acme', active: true, default: true }];
  }
  return beside;
}

/** The users with these ids, each once. */
export function usersJson(call: Call, ids: (number | null)[]): unknown[] {
  const users = [...new Set(ids)].map((id) => (id === null ? undefined : call.db.users.get(id)));
  return users.filter((user): user is User => user !== undefined).map((user) => userJson(call.db, user));
}
