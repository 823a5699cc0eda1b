import { actionsOf, record, SYSTEM } from './activities';
import { addConversation, type NewConversation } from './conversations';
import { OPEN, type FreshdeskDb } from './db';
import { NOT_FOUND, Refused } from './errors';
import { settle } from './settle';
import type { Activity, ActivityAction, Performer, Priority, Ticket } from './types';

/** A change as any of the ways in puts it. A key that is not there stays as it is. */
export interface TicketChange {
  groupId?: number | null;
  responderId?: number | null;
  status?: number;
  priority?: Priority;
  type?: string | null;
  subject?: string;
  /** Replaces all tags. */
  tags?: string[];
  addTags?: string[];
  customFields?: Record<string, string | null>;
}

/** A ticket that can still be changed. @throws Refused (404) for one that is unknown, deleted or spam; inferred for the latter two. */
export function writableTicket(db: FreshdeskDb, ticketId: number): Ticket {
  const ticket = db.tickets.get(ticketId);
  if (!ticket || ticket.deleted || ticket.spam) throw new Refused(NOT_FOUND);
  return ticket;
}

/**
 * Changes a ticket by the account's rules and leaves an activity; `more` are actions that belong to the same activity.
 * A closed ticket can be changed. Returns null when nothing changed, which leaves no activity either.
 * @throws Refused with the answer Freshdesk would give.
 */
export function changeTicket(
  db: FreshdeskDb,
  ticketId: number,
  performer: Performer,
  change: TicketChange,
  more: ActivityAction[] = [],
): Activity | null {
  const ticket = writableTicket(db, ticketId);
  const after = settle(db, ticket, change);
  const actions = [...more, ...actionsOf(db, ticket, after)];
  const custom = JSON.stringify(after.customFields) !== JSON.stringify(ticket.customFields);
  if (actions.length === 0 && !custom) return null;
  const before = { ...ticket };
  Object.assign(ticket, after, { updatedAt: Math.max(db.now(), ticket.updatedAt + 1) });
  const activity = record(db, ticketId, performer, actions);
  noteHolder(db, before, ticket, activity);
  if (ticket.groupId !== before.groupId) giveInTurn(db, ticket);
  return activity;
}

export interface NewTicket {
  id?: number;
  subject: string;
  requesterId: number;
  /** HTML. */
  description: string;
  groupId?: number | null;
  responderId?: number | null;
  status?: number;
  priority?: Priority;
  type?: string | null;
  source?: number;
  tags?: string[];
  customFields?: Record<string, string | null>;
}

/** A new ticket from its requester. */
export function createTicket(db: FreshdeskDb, given: NewTicket): Ticket {
  const id = given.id ?? db.nextId('ticket');
  db.reserveId('ticket', id);
  const now = db.now();
  const blank = { status: OPEN, priority: 1 as Priority, source: 1, type: null, tags: [], customFields: {} };
  const holder = { groupId: null, responderId: null };
  const ids = { id, companyId: db.contacts.get(given.requesterId)?.companyId ?? null, mergedInto: null };
  const times = { createdAt: now, updatedAt: now };
  const ticket: Ticket = { ...blank, ...holder, ...given, ...ids, ...times, spam: false, deleted: false };
  db.tickets.set(id, ticket);
  // That a ticket's first activity is called like this is inferred.
  const actions: ActivityAction[] = [{ type: 'new_ticket', content: {} }];
  if (db.settings.firstActivity === 'values') actions.push(...actionsOf(db, null, ticket));
  const activity = record(db, id, { type: 'user', userId: given.requesterId }, actions);
  noteHolder(db, { ...ticket, ...holder }, ticket, activity);
  giveInTurn(db, ticket);
  return ticket;
}

/** A message or note, and what it does to the ticket: a customer's opens it again (a default rule of every account). */
export function writeOnTicket(db: FreshdeskDb, ticketId: number, userId: number, given: NewConversation) {
  const ticket = writableTicket(db, ticketId);
  const written = addConversation(db, ticket, userId, given);
  ticket.updatedAt = Math.max(db.now(), ticket.updatedAt + 1);
  record(db, ticketId, { type: 'user', userId }, [{ type: 'note', content: {} }]);
  if (written.incoming && ticket.status !== OPEN) changeTicket(db, ticketId, SYSTEM, { status: OPEN });
  return written;
}

/** Groups that hand out their tickets in turn: of their agents who are there, the one with the fewest gets it. */
function giveInTurn(db: FreshdeskDb, ticket: Ticket): void {
  const group = ticket.groupId === null ? undefined : db.groups.get(ticket.groupId);
  if (!group?.roundRobin || ticket.responderId !== null) return;
  const held = (agentId: number) => db.liveTickets().filter((one) => one.responderId === agentId).length;
  const there = db.agentsOf(group.id).filter((agent) => agent.available);
  const [next] = there.sort((a, b) => held(a.id) - held(b.id));
  if (!next) return;
  const before = { ...ticket };
  ticket.responderId = next.id;
  const actions = [{ type: 'round_robin', content: { responder_id: next.id } }];
  noteHolder(db, before, ticket, record(db, ticket.id, SYSTEM, actions));
}

function noteHolder(db: FreshdeskDb, before: Ticket, after: Ticket, activity: Activity): void {
  const { groupId, responderId } = after;
  if (before.groupId === groupId && before.responderId === responderId) return;
  const from = { groupId: before.groupId, responderId: before.responderId };
  const { id: activityId, ticketId, performedAt: at, performer } = activity;
  db.holderChanges.push({ ticketId, activityId, at, performer, from, to: { groupId, responderId } });
}
