import type { TicketChange } from './change-ticket';
import { isObject } from '../routes';
import type { Status, Ticket } from './types';

const STATUSES: Status[] = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];
const PRIORITIES = ['low', 'normal', 'high', 'urgent'];
const TYPES = ['problem', 'incident', 'question', 'task'];
/** Known keys that the sandbox takes without doing anything with them. */
const PASSED_OVER = [
  'safe_update',
  'updated_stamp',
  'custom_fields',
  'custom_status_id',
  'collaborator_ids',
  'follower_ids',
  'email_ccs',
  'metadata',
  'due_at',
  'external_id',
  'requester_id',
  'macro_ids',
];

/** A REST ticket body as a change; also which keys were not understood, and the first one with a value that cannot be. */
export function readChange(given: Record<string, unknown>): {
  change: TicketChange;
  unknown: string[];
  bad: string | null;
} {
  const change: TicketChange = {};
  const unknown: string[] = [];
  let bad: string | null = null;
  for (const [key, value] of Object.entries(given)) {
    if (key === 'group_id' && isId(value)) change.groupId = toId(value);
    else if (key === 'assignee_id' && isId(value)) change.assigneeId = toId(value);
    else if (key === 'status' && isOneOf(value, STATUSES)) change.status = value;
    else if (key === 'priority' && (value === null || isOneOf(value, PRIORITIES)))
      change.priority = value as Ticket['priority'];
    else if (key === 'type' && (value === null || isOneOf(value, TYPES))) change.type = value as Ticket['type'];
    else if (key === 'subject' && typeof value === 'string') change.subject = value;
    else if (key === 'tags' && Array.isArray(value)) change.tags = value.map(String);
    else if (key === 'comment' && readComment(value)) Object.assign(change, { comment: readComment(value) });
    else if (KNOWN.has(key)) bad ??= key;
    else if (!PASSED_OVER.includes(key)) unknown.push(key);
  }
  return { change, unknown, bad };
}

const KNOWN = new Set(['group_id', 'assignee_id', 'status', 'priority', 'type', 'subject', 'tags', 'comment']);

/** Ids come as numbers or as strings of digits; an empty string or null unsets. */
export function isId(value: unknown): value is number | string | null {
  return value === null || typeof value === 'number' || (typeof value === 'string' && /^\d*$/.test(value));
}

export function toId(value: number | string | null): number | null {
  return value === null || value === '' ? null : Number(value);
}

function isOneOf<T extends string>(value: unknown, allowed: T[]): value is T {
  return typeof value === 'string' && (allowed as string[]).includes(value);
}

export function readComment(given: unknown): { body?: string; htmlBody?: string; public: boolean } | null {
  if (!isObject(given)) return null;
  const isPublic = given.public !== false && given.public !== 'false';
  if (typeof given.html_body === 'string') return { htmlBody: given.html_body, public: isPublic };
  return typeof given.body === 'string' && given.body !== '' ? { body: given.body, public: isPublic } : null;
}
