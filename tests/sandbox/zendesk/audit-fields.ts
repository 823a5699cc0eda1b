import type { ZendeskDb } from './db';
import type { FieldValue, Ticket } from './types';

export interface Field {
  name: string;
  read(ticket: Ticket, db?: ZendeskDb): FieldValue;
}

/** Ids are strings in real audits, unset is null, tags are an array. */
const id = (value: number | null | undefined): string | null => (value == null ? null : String(value));

/** What an audit tells of, in the order it tells it. */
export const FIELDS: Field[] = [
  { name: 'subject', read: (ticket) => ticket.subject },
  { name: 'status', read: (ticket) => ticket.status },
  { name: 'custom_status_id', read: (ticket) => id(ticket.customStatusId) },
  { name: 'priority', read: (ticket) => ticket.priority },
  { name: 'type', read: (ticket) => ticket.type },
  { name: 'group_id', read: (ticket) => id(ticket.groupId) },
  { name: 'assignee_id', read: (ticket) => id(ticket.assigneeId) },
  { name: 'tags', read: (ticket) => ticket.tags },
];

/** What only the first audit tells. */
export const CREATE_ONLY: Field[] = [
  { name: 'requester_id', read: (ticket) => id(ticket.requesterId) },
  { name: 'ticket_form_id', read: (ticket) => id(ticket.formId) },
  { name: 'brand_id', read: (_, db) => id(db?.brand.id) },
  { name: 'organization_id', read: (ticket) => id(ticket.organizationId) },
];

export function sameValue(before: FieldValue, now: FieldValue): boolean {
  if (!Array.isArray(before) || !Array.isArray(now)) return before === now;
  return before.length === now.length && before.every((value, index) => value === now[index]);
}
