/** Records as Zendesk puts them on the wire. Fields and nulls follow the recorded bodies. */
import type { ZendeskDb } from './db';
import type { Audit, AuditEvent, Macro, SuspendedTicket, Ticket, TicketComment, Via } from './types';

export type Json = Record<string, unknown>;

/** Whole seconds, as all of Zendesk's times. */
export function time(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

export function apiUrl(db: ZendeskDb, path: string): string {
  return `https://${db.canonicalHost}/api/v2/${path}.json`;
}

export function ticketJson(db: ZendeskDb, ticket: Ticket): Json {
  return {
    url: apiUrl(db, `tickets/${ticket.id}`),
    id: ticket.id,
    external_id: ticket.externalId,
    via: viaJson(ticket.via),
    created_at: time(ticket.createdAt),
    updated_at: time(ticket.updatedAt),
    generated_timestamp: Math.floor(ticket.updatedAt / 1000),
    type: ticket.type,
    subject: ticket.subject,
    raw_subject: ticket.subject,
    description: ticket.description,
    priority: ticket.priority,
    status: ticket.status,
    recipient: null,
    requester_id: ticket.requesterId,
    submitter_id: ticket.submitterId,
    assignee_id: ticket.assigneeId,
    organization_id: ticket.organizationId,
    group_id: ticket.groupId,
    collaborator_ids: [],
    follower_ids: [],
    email_cc_ids: [],
    forum_topic_id: null,
    problem_id: null,
    has_incidents: false,
    is_public: db.commentsOf(ticket.id).some((comment) => comment.public),
    due_at: null,
    tags: ticket.tags,
    custom_fields: [],
    satisfaction_rating: null,
    sharing_agreement_ids: [],
    custom_status_id: ticket.customStatusId,
    fields: [],
    followup_ids: [],
    ticket_form_id: ticket.formId,
    brand_id: db.brand.id,
    allow_channelback: false,
    allow_attachments: true,
    from_messaging_channel: false,
  };
}

export function viaJson(via: Via): Json {
  return { channel: via.channel, source: { from: via.source.from, to: via.source.to, rel: via.source.rel } };
}

const SYSTEM_METADATA = {
  client: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  ip_address: '192.0.2.10',
  location: 'Umeå, 24, Sweden',
  latitude: 63.8284,
  longitude: 20.2597,
};

export function commentJson(comment: TicketComment): Json {
  const call = comment.call && {
    data: {
      from: comment.call.from,
      to: comment.call.to,
      answered_by_id: comment.call.answeredById,
      call_duration: comment.call.duration,
      started_at: time(comment.call.startedAt),
    },
    formatted_from: comment.call.from,
    formatted_to: comment.call.to,
  };
  return {
    id: comment.id,
    type: comment.call ? 'VoiceComment' : 'Comment',
    author_id: comment.authorId,
    body: comment.body,
    html_body: comment.htmlBody,
    plain_body: comment.body,
    public: comment.public,
    attachments: [],
    audit_id: comment.auditId,
    via: viaJson(comment.via),
    created_at: time(comment.createdAt),
    metadata: { system: SYSTEM_METADATA, custom: {} },
    ...call,
  };
}

export function auditJson(db: ZendeskDb, audit: Audit): Json {
  return {
    id: audit.id,
    ticket_id: audit.ticketId,
    created_at: time(audit.createdAt),
    author_id: audit.authorId,
    metadata: { system: SYSTEM_METADATA, custom: {} },
    events: audit.events.flatMap((event) => eventJson(db, event)),
    via: viaJson(audit.via),
  };
}

function eventJson(db: ZendeskDb, event: AuditEvent): Json[] {
  switch (event.type) {
    case 'Create':
      return [{ id: event.id, type: 'Create', value: event.value, field_name: event.fieldName }];
    case 'Change': {
      const via = event.via ? { via: viaJson(event.via) } : {};
      const change = { value: event.value, field_name: event.fieldName, previous_value: event.previousValue };
      return [{ id: event.id, type: 'Change', ...change, ...via }];
    }
    case 'Notification': {
      const { id, type, subject, body, recipients } = event;
      return [{ id, type, via: viaJson(event.via), subject, body, recipients }];
    }
    case 'Comment':
    case 'VoiceComment': {
      const comment = db.comments.get(event.commentId);
      if (!comment) return [];
      const { created_at: _createdAt, via: _via, metadata: _metadata, ...rest } = commentJson(comment);
      return [rest];
    }
  }
}

export function macroJson(db: ZendeskDb, macro: Macro): Json {
  return {
    url: apiUrl(db, `macros/${macro.id}`),
    id: macro.id,
    title: macro.title,
    active: macro.active,
    updated_at: time(macro.createdAt),
    created_at: time(macro.createdAt),
    default: false,
    position: 9999,
    description: null,
    actions: macro.actions,
    restriction: null,
  };
}

export function suspendedJson(db: ZendeskDb, one: SuspendedTicket): Json {
  return {
    url: apiUrl(db, `suspended_tickets/${one.id}`),
    id: one.id,
    author: one.author,
    subject: one.subject,
    content: one.content,
    cause: one.cause,
    message_id: `<${one.id}@mail.example.com>`,
    recipient: 'kundservice@norrsken.example.com',
    brand_id: db.brand.id,
    created_at: time(one.createdAt),
    updated_at: time(one.createdAt),
    via: { channel: 'email', source: { from: {}, to: {}, rel: null } },
  };
}
