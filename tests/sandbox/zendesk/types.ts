/** The records the sandbox keeps. Times are epoch milliseconds; the wire (wire.ts) cuts them to whole seconds, as Zendesk does. */

export type Status = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';

export interface User {
  id: number;
  name: string;
  email: string | null;
  phone: string | null;
  role: 'end-user' | 'agent' | 'admin';
  /** A suspended customer: mail from them lands among suspended tickets. */
  suspended: boolean;
  organizationId: number | null;
  tags: string[];
  locale: string;
  createdAt: number;
  updatedAt: number;
}

export interface Group {
  id: number;
  name: string;
  description: string;
  createdAt: number;
  updatedAt: number;
  deleted: boolean;
}

export interface Membership {
  id: number;
  userId: number;
  groupId: number;
  default: boolean;
  createdAt: number;
}

export interface Organization {
  id: number;
  name: string;
  createdAt: number;
}

/** A form that tickets are made with. */
export interface TicketForm {
  id: number;
  name: string;
  createdAt: number;
}

/** Where an entry came from, as Zendesk writes it: a channel and what lies behind it. */
export interface Via {
  channel: string;
  source: { from: Record<string, unknown>; to: Record<string, unknown>; rel: string | null };
}

export interface Ticket {
  id: number;
  subject: string;
  description: string;
  status: Status;
  customStatusId: number;
  priority: 'low' | 'normal' | 'high' | 'urgent' | null;
  type: 'problem' | 'incident' | 'question' | 'task' | null;
  requesterId: number;
  submitterId: number;
  assigneeId: number | null;
  groupId: number | null;
  organizationId: number | null;
  /** null: made before the account had forms, or by something that names none */
  formId: number | null;
  externalId: string | null;
  tags: string[];
  via: Via;
  createdAt: number;
  updatedAt: number;
  /** Soft-deleted: answers 404, comes up in no list. */
  deletedAt: number | null;
}

export type FieldValue = string | string[] | null;

/** One event of an audit. Only these types are written; Zendesk has more, and readers must pass over what they do not know. */
export type AuditEvent =
  | { id: number; type: 'Create'; fieldName: string; value: FieldValue }
  | { id: number; type: 'Change'; fieldName: string; value: FieldValue; previousValue: FieldValue; via?: Via }
  | { id: number; type: 'Comment' | 'VoiceComment'; commentId: number }
  | { id: number; type: 'Notification'; subject: string; body: string; recipients: number[]; via: Via };

export interface Audit {
  id: number;
  ticketId: number;
  authorId: number;
  createdAt: number;
  via: Via;
  events: AuditEvent[];
}

export interface VoiceCall {
  from: string;
  to: string;
  answeredById: number;
  /** Seconds. */
  duration: number;
  startedAt: number;
}

export interface TicketComment {
  id: number;
  ticketId: number;
  auditId: number;
  authorId: number;
  body: string;
  htmlBody: string;
  public: boolean;
  createdAt: number;
  via: Via;
  call: VoiceCall | null;
}

export interface MacroAction {
  field: string;
  value: string;
}

export interface Macro {
  id: number;
  title: string;
  active: boolean;
  actions: MacroAction[];
  createdAt: number;
}

/** Mail that never became a ticket: it lives outside the tickets, under an id of its own. */
export interface SuspendedTicket {
  id: number;
  subject: string;
  content: string;
  cause: string;
  author: { id: number; name: string; email: string };
  createdAt: number;
}

/** A browser's session. `userId` null: logged out. */
export interface Session {
  cookie: string;
  userId: number | null;
  csrf: string;
  startedAt: number;
}
