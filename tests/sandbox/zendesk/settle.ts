import type { TicketChange } from './change-ticket';
import { CUSTOM_STATUS_IDS, type ZendeskDb } from './db';
import { TicketError } from './errors';
import type { Ticket, User } from './types';

/** The ticket as it will be, all rules applied. */
export function settle(db: ZendeskDb, ticket: Ticket, author: User | undefined, change: TicketChange): Ticket {
  const after: Ticket = { ...ticket, ...settleHolder(db, ticket, change) };
  if (change.subject !== undefined) after.subject = change.subject;
  if (change.priority !== undefined) after.priority = change.priority;
  if (change.type !== undefined) after.type = change.type;
  after.tags = settleTags(ticket.tags, change);
  after.status = change.status ?? ticket.status;
  const byAgent = author !== undefined && author.role !== 'end-user';
  const answered = byAgent && change.comment !== undefined && change.comment.public !== false;
  if (after.status === 'new' && (after.assigneeId !== null || answered)) after.status = 'open';
  const byCustomer = author?.role === 'end-user' && change.comment !== undefined;
  if (byCustomer && (ticket.status === 'solved' || ticket.status === 'pending')) after.status = 'open';
  after.customStatusId = CUSTOM_STATUS_IDS[after.status];
  return after;
}

function settleHolder(
  db: ZendeskDb,
  ticket: Ticket,
  change: TicketChange,
): { groupId: number | null; assigneeId: number | null } {
  let { groupId, assigneeId } = ticket;
  if (change.groupId !== undefined && change.groupId !== ticket.groupId) {
    const group = change.groupId === null ? null : db.groups.get(change.groupId);
    if (group === undefined || group?.deleted) throw new TicketError('invalid', 'group', 'Group: is invalid');
    groupId = change.groupId;
    assigneeId = null;
  }
  if (change.assigneeId === undefined) return { groupId, assigneeId };
  if (change.assigneeId === null) return { groupId, assigneeId: null };
  const agent = db.users.get(change.assigneeId);
  if (!agent || agent.role === 'end-user') throw new TicketError('invalid', 'assignee', 'Assignee: is not an agent');
  const named = change.groupId !== undefined && change.groupId !== null;
  if (named && !db.isMember(agent.id, change.groupId as number)) {
    throw new TicketError('invalid', 'assignee', 'Assignee: does not belong to the group');
  }
  // An agent named without a group keeps the group when they belong to it, else brings their own default group.
  if (groupId === null || !db.isMember(agent.id, groupId)) groupId = db.defaultGroupOf(agent.id);
  if (groupId === null) throw new TicketError('invalid', 'group', 'Group: cannot be blank');
  return { groupId, assigneeId: agent.id };
}

function settleTags(before: string[], change: TicketChange): string[] {
  const start = change.tags === undefined ? before : cleanTags(change.tags);
  const gone = new Set(cleanTags(change.removeTags ?? []));
  return [...new Set([...start, ...cleanTags(change.addTags ?? [])])].filter((tag) => !gone.has(tag));
}

/** Tags are lower-cased and split at white space. Which characters beyond that are allowed is not confirmed. */
export function cleanTags(tags: string[]): string[] {
  return [...new Set(tags.flatMap((tag) => tag.toLowerCase().split(/\s+/)).filter((tag) => tag !== ''))];
}
