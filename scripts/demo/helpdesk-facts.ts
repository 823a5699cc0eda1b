import type { Sandbox } from '../../tests/sandbox/server';
import type { ZendeskDb } from '../../tests/sandbox/zendesk/db';
import type { Ticket, TicketComment } from '../../tests/sandbox/zendesk/types';

/** What the sandbox's own database says, read straight from it: the demo holds the panel against this. */
export interface TicketFacts {
  subject: string;
  customer: string;
  group: string | null;
  agent: string | null;
  /** groups in the order they had the case, the present one last */
  way: string[];
  tags: string[];
  replies: TicketComment[];
  notes: TicketComment[];
}

export function ticketFacts({ db }: Sandbox, ticketId: number): TicketFacts {
  const ticket = db.tickets.get(ticketId);
  if (!ticket) throw new Error(`the sandbox has no ticket ${ticketId}`);
  const comments = db.commentsOf(ticketId);
  return {
    subject: ticket.subject,
    customer: db.users.get(ticket.requesterId)?.name ?? '',
    group: groupName(db, ticket.groupId),
    agent: ticket.assigneeId === null ? null : (db.users.get(ticket.assigneeId)?.name ?? null),
    way: wayOf(db, ticket),
    tags: ticket.tags,
    replies: comments.filter((comment) => comment.public),
    notes: comments.filter((comment) => !comment.public),
  };
}

/** How often a ticket changed groups, and how often it came to one that had had it before. */
export function countTransfers(way: readonly string[]): { transfers: number; returns: number; groups: number } {
  const returns = way.filter((group, index) => way.indexOf(group) < index).length;
  return { transfers: Math.max(0, way.length - 1), returns, groups: new Set(way).size };
}

function wayOf(db: ZendeskDb, ticket: Ticket): string[] {
  const ids = db
    .auditsOf(ticket.id)
    .flatMap(({ events }) => events)
    .flatMap((event) => ('fieldName' in event && event.fieldName === 'group_id' ? [event.value] : []))
    .filter((value) => value !== null && value !== '');
  return ids.map((id) => groupName(db, Number(id)) ?? '');
}

function groupName(db: ZendeskDb, id: number | null): string | null {
  return id === null ? null : (db.groups.get(id)?.name ?? null);
}
