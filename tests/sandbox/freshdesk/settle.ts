import type { TicketChange } from './change-ticket';
import type { FreshdeskDb } from './db';
import { invalid, Refused, type FieldError } from './errors';
import type { Ticket } from './types';

/** The ticket as it will be, all rules applied. @throws Refused (400) for values that do not exist; their wording is inferred. */
export function settle(db: FreshdeskDb, ticket: Ticket, change: TicketChange): Ticket {
  check(db, change);
  const after: Ticket = { ...ticket };
  if (change.groupId !== undefined) after.groupId = change.groupId;
  if (after.groupId !== ticket.groupId && losesAgent(db, after)) after.responderId = null;
  // An agent may hold a ticket of a group that they are not in (inferred: no recording shows a refusal).
  if (change.responderId !== undefined) after.responderId = change.responderId;
  if (change.status !== undefined) after.status = change.status;
  if (change.priority !== undefined) after.priority = change.priority;
  if (change.type !== undefined) after.type = change.type;
  if (change.subject !== undefined) after.subject = change.subject;
  if (change.customFields) after.customFields = { ...ticket.customFields, ...change.customFields };
  after.tags = cleanTags([...(change.tags ?? ticket.tags), ...(change.addTags ?? [])]);
  return after;
}

/** Inferred: nothing public says what becomes of the agent when the group alone changes, so that an account can have it each way. */
function losesAgent(db: FreshdeskDb, after: Ticket): boolean {
  if (db.settings.groupChange === 'keeps' || after.groupId === null) return false;
  if (db.settings.groupChange === 'clears') return true;
  const agent = after.responderId === null ? undefined : db.agents.get(after.responderId);
  return !agent?.groupIds.includes(after.groupId);
}

function check(db: FreshdeskDb, change: TicketChange): void {
  const errors: FieldError[] = [];
  const wrong = (field: string, message: string) => errors.push({ field, message, code: 'invalid_value' });
  if (change.groupId != null && !db.groups.has(change.groupId))
    wrong('group_id', 'There is no group matching the given group_id');
  if (change.responderId != null && !db.agents.has(change.responderId))
    wrong('responder_id', 'There is no agent matching the given responder_id');
  if (change.status !== undefined && !db.statuses.has(change.status))
    wrong('status', `It should be one of these values: '${[...db.statuses.keys()].join(',')}'`);
  if (change.priority !== undefined && ![1, 2, 3, 4].includes(change.priority))
    wrong('priority', "It should be one of these values: '1,2,3,4'");
  if (change.type != null && !db.types.includes(change.type))
    wrong('type', `It should be one of these values: '${db.types.join(',')}'`);
  if (errors.length > 0) throw new Refused(invalid(...errors));
}

/** Each once, as given. Unlike Zendesk's, these tags may hold spaces and keep their capitals; inferred. */
function cleanTags(tags: string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
}
