/** Tickets and what is written on them as Freshdesk puts them on the wire. Keys and nulls follow the recorded bodies. */
import { htmlToText } from '../text';
import type { FreshdeskDb } from './db';
import type { ConversationShape, RequesterShape, TicketShape } from './shapes';
import type { Activity, Contact, Conversation, Performer, Ticket } from './types';

export type Json = Record<string, unknown>;

/** Whole seconds, as in every recording. */
export function time(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

const HOUR = 3600_000;

/** A ticket as lists and searches have it: without its description, which they give on request only. */
export function ticketRow(ticket: Ticket): Json & Omit<TicketShape, keyof Described> {
  return {
    cc_emails: [],
    fwd_emails: [],
    reply_cc_emails: [],
    fr_escalated: false,
    spam: ticket.spam,
    email_config_id: null,
    group_id: ticket.groupId,
    priority: ticket.priority,
    requester_id: ticket.requesterId,
    responder_id: ticket.responderId,
    source: ticket.source,
    company_id: ticket.companyId,
    status: ticket.status,
    subject: ticket.subject,
    to_emails: null,
    product_id: null,
    id: ticket.id,
    type: ticket.type,
    due_by: time(ticket.createdAt + 72 * HOUR),
    fr_due_by: time(ticket.createdAt + 8 * HOUR),
    is_escalated: false,
    custom_fields: ticket.customFields,
    created_at: time(ticket.createdAt),
    updated_at: time(ticket.updatedAt),
    tags: ticket.tags,
    deleted: ticket.deleted,
  };
}

/** A ticket by itself. `include`: requester, company, stats and (ten at most) conversations. */
export function ticketJson(db: FreshdeskDb, ticket: Ticket, include: Set<string> = new Set()): Json & TicketShape {
  const conversations = db.conversations.of(ticket.id);
  return {
    ...ticketRow(ticket),
    ...descriptionOf(ticket),
    attachments: [],
    ...(include.has('conversations') && { conversations: conversations.slice(0, 10).map(conversationJson) }),
    ...besideTicket(db, ticket, include),
  };
}

type Described = Pick<TicketShape, 'description' | 'description_text'>;

export function descriptionOf(ticket: Ticket): Described {
  return { description: ticket.description, description_text: htmlToText(ticket.description) };
}

/** What `include` adds to a ticket, in lists too. */
export function besideTicket(
  db: FreshdeskDb,
  ticket: Ticket,
  include: Set<string>,
): Pick<TicketShape, 'requester' | 'company'> & { stats?: Json } {
  const requester = db.contacts.get(ticket.requesterId);
  const company = ticket.companyId === null ? undefined : db.companies.get(ticket.companyId);
  return {
    ...(include.has('requester') && requester && { requester: requesterJson(requester) }),
    ...(include.has('company') && { company: company ? { id: company.id, name: company.name } : {} }),
    ...(include.has('stats') && { stats: statsJson(db, ticket) }),
  };
}

export function requesterJson({ id, name, email, mobile, phone }: Contact): RequesterShape {
  return { id, name, email, mobile, phone };
}

function statsJson(db: FreshdeskDb, ticket: Ticket): Json {
  const said = db.conversations.of(ticket.id).filter((one) => !one.private);
  const at = (ms: number | undefined) => (ms === undefined ? null : time(ms));
  const became = (status: number) =>
    db.activities.of(ticket.id).findLast((one) => one.actions.some(({ content }) => content.status === status))
      ?.performedAt;
  const now = (status: number) => (ticket.status === status ? at(became(status)) : null);
  return {
    agent_responded_at: at(said.findLast((one) => !one.incoming)?.createdAt),
    requester_responded_at: at(said.findLast((one) => one.incoming)?.createdAt),
    first_responded_at: at(said.find((one) => !one.incoming)?.createdAt),
    status_updated_at: at(became(ticket.status) ?? ticket.createdAt),
    reopened_at: null,
    resolved_at: now(4),
    closed_at: now(5),
    pending_since: now(3),
  };
}

export function conversationJson(one: Conversation): Json & ConversationShape {
  return {
    body: one.body,
    body_text: htmlToText(one.body),
    id: one.id,
    incoming: one.incoming,
    private: one.private,
    user_id: one.userId,
    support_email: null,
    source: one.source,
    ticket_id: one.ticketId,
    to_emails: one.toEmails,
    from_email: null,
    cc_emails: [],
    bcc_emails: null,
    created_at: time(one.createdAt),
    updated_at: time(one.updatedAt),
    attachments: [],
  };
}

export function activityJson(one: Activity): Json {
  const { id, performedAt, performer, actions } = one;
  return { id, performed_at: time(performedAt), performer: performerJson(performer), actions };
}

function performerJson(performer: Performer): Json {
  return performer.type === 'user'
    ? { type: 'user', user_id: performer.userId }
    : { type: 'system', system: { id: performer.ruleId } };
}
