import { CREATE_ONLY, FIELDS, sameValue } from './audit-fields';
import { CUSTOM_STATUS_IDS, SYSTEM_USER_ID, type ZendeskDb } from './db';
import { TicketError } from './errors';
import { cleanTags, settle } from './settle';
import { htmlToText } from '../text';
import { textToHtml } from './text';
import type { Audit, AuditEvent, Status, Ticket, TicketComment, Via, VoiceCall } from './types';
import { VIA_WEB } from './via';

export interface NewComment {
  body?: string;
  htmlBody?: string;
  public?: boolean;
  call?: VoiceCall;
}

/** A change as any of the ways in (REST, GraphQL, another agent, a rule) puts it. A key that is not there stays as it is. */
export interface TicketChange {
  groupId?: number | null;
  assigneeId?: number | null;
  status?: Status;
  priority?: Ticket['priority'];
  type?: Ticket['type'];
  subject?: string;
  /** Replaces all tags. */
  tags?: string[];
  addTags?: string[];
  removeTags?: string[];
  comment?: NewComment;
}

/** Id and title of the trigger that every account has for public answers. */
const NOTIFY_REQUESTER = { id: 360150000001, title: 'Notify requester and CCs of comment update' };

/**
 * Changes a ticket the way Zendesk does and writes the audit.
 * Rules: closed tickets refuse; a group change without an agent clears the agent; an agent always comes with a group;
 * `new` becomes `open` when an agent takes it or answers in public (inferred); a customer's message reopens a solved ticket.
 * Returns the audit, or null when nothing changed (then `updated_at` stays too: no ticket event, no update).
 * @throws TicketError with the answer Zendesk would give (404, 422).
 */
export function changeTicket(
  db: ZendeskDb,
  ticketId: number,
  authorId: number,
  change: TicketChange,
  via: Via = VIA_WEB,
): Audit | null {
  const ticket = db.tickets.get(ticketId);
  if (!ticket || ticket.deletedAt !== null) throw new TicketError('not-found');
  if (ticket.status === 'closed') throw new TicketError('closed');
  const after = settle(db, ticket, db.users.get(authorId), change);

  const audit: Audit = { id: db.nextId('audit'), ticketId, authorId, createdAt: db.now(), via, events: [] };
  if (change.comment) addComment(db, ticket, audit, change.comment);
  for (const field of FIELDS) {
    const [before, now] = [field.read(ticket), field.read(after)];
    if (sameValue(before, now)) continue;
    const byRule = via.channel === 'rule' ? { via } : {};
    const event = { type: 'Change' as const, fieldName: field.name, value: now, previousValue: before, ...byRule };
    audit.events.push({ id: db.nextId('event'), ...event });
  }
  if (audit.events.length === 0) return null;
  notify(db, ticket, audit, change.comment);

  Object.assign(ticket, after, { updatedAt: nextStamp(db, ticket) });
  db.audits.set(audit.id, audit);
  return audit;
}

export interface NewTicket {
  id?: number;
  subject: string;
  requesterId: number;
  submitterId?: number;
  groupId?: number | null;
  assigneeId?: number | null;
  status?: Status;
  priority?: Ticket['priority'];
  type?: Ticket['type'];
  tags?: string[];
  comment: NewComment;
  externalId?: string;
  /** without it, the account's default */
  formId?: number;
}

/** Creates a ticket with the `Create` audit that real ones begin with: a field that was not set has no event (recorded). */
export function createTicket(db: ZendeskDb, given: NewTicket, via: Via = VIA_WEB): Ticket {
  const id = given.id ?? db.nextId('ticket');
  db.reserveId('ticket', id);
  const requester = db.users.get(given.requesterId);
  const authorId = given.submitterId ?? given.requesterId;
  const blank: Ticket = {
    id,
    subject: given.subject,
    description: given.comment.body ?? htmlToText(given.comment.htmlBody ?? ''),
    status: 'new',
    customStatusId: CUSTOM_STATUS_IDS.new,
    priority: given.priority ?? null,
    type: given.type ?? null,
    requesterId: given.requesterId,
    submitterId: authorId,
    assigneeId: null,
    groupId: null,
    organizationId: requester?.organizationId ?? null,
    formId: given.formId ?? db.forms.keys().next().value ?? null,
    externalId: given.externalId ?? null,
    tags: cleanTags(given.tags ?? []),
    via,
    createdAt: db.now(),
    updatedAt: db.now(),
    deletedAt: null,
  };
  const start: TicketChange = { groupId: given.groupId ?? null, assigneeId: given.assigneeId ?? null };
  if (given.status) start.status = given.status;
  const ticket = settle(db, blank, db.users.get(authorId), start);
  const audit: Audit = { id: db.nextId('audit'), ticketId: id, authorId, createdAt: db.now(), via, events: [] };
  addComment(db, ticket, audit, { public: true, ...given.comment });
  const created: AuditEvent[] = [...CREATE_ONLY, ...FIELDS].flatMap((field) => {
    const value = field.read(ticket, db);
    const unset = value === null || (Array.isArray(value) && value.length === 0);
    return unset ? [] : [{ id: db.nextId('event'), type: 'Create' as const, fieldName: field.name, value }];
  });
  audit.events.push(...created);
  db.tickets.set(id, ticket);
  db.audits.set(audit.id, audit);
  return ticket;
}

function addComment(db: ZendeskDb, ticket: Ticket, audit: Audit, given: NewComment): void {
  const body = given.body ?? htmlToText(given.htmlBody ?? '');
  const comment: TicketComment = {
    id: db.nextId('comment'),
    ticketId: ticket.id,
    auditId: audit.id,
    authorId: audit.authorId,
    body,
    htmlBody: given.htmlBody ?? textToHtml(body),
    public: given.public ?? true,
    createdAt: audit.createdAt,
    via: audit.via,
    call: given.call ?? null,
  };
  db.comments.set(comment.id, comment);
  audit.events.push({ id: comment.id, type: comment.call ? 'VoiceComment' : 'Comment', commentId: comment.id });
}

/** A public answer sends the requester a mail, and the audit says so: an event type that a reader of transfers must pass over. */
function notify(db: ZendeskDb, ticket: Ticket, audit: Audit, comment: NewComment | undefined): void {
  if (
    !comment ||
    comment.public === false ||
    audit.authorId === ticket.requesterId ||
    audit.authorId === SYSTEM_USER_ID
  )
    return;
  audit.events.push({
    id: db.nextId('event'),
    type: 'Notification',
    subject: `[Norrsken Bredband] Re: ${ticket.subject}`,
    body: comment.body ?? '',
    recipients: [ticket.requesterId],
    via: { channel: 'rule', source: { from: NOTIFY_REQUESTER, to: {}, rel: 'trigger' } },
  });
}

/** Strictly later than before, inside; on the wire whole seconds, so that two writes in one second look alike (see ZendeskDb.stamps). */
function nextStamp(db: ZendeskDb, ticket: Ticket): number {
  return Math.max(db.now(), ticket.updatedAt + (db.stamps === 'write' ? 1000 : 1));
}
