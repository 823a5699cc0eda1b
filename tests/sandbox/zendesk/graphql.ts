import { changeTicket, createTicket, type NewComment, type TicketChange } from './change-ticket';
import { CUSTOM_STATUS_IDS } from './db';
import { badRequest, TicketError, type Answer } from './errors';
import { isId, toId } from './read-change';
import { isObject } from '../routes';
import type { Call, Route } from './router';
import type { Status, Ticket } from './types';
import { commentJson, time } from './wire';

/**
 * The page's own way of saving. Attested: the path, the operation names, one object or an array of them, the shape of
 * `variables.ticket`, failure as another union member with HTTP 200. Inferred: `assigneeId` and `groupId` in an update,
 * the names of the union members, and every field of the answers.
 */
export const graphqlRoutes: Route[] = [{ method: 'POST', pattern: '/api/graphql', handle: graphql }];

interface Operation {
  operationName: string;
  variables: Record<string, unknown>;
}

function graphql(call: Call): Answer {
  if (!Array.isArray(call.body)) {
    const operation = readOperation(call.body);
    return operation ? run(call, operation) : badRequest('InvalidParameter', 'Must provide a query');
  }
  const answers: unknown[] = [];
  for (const one of call.body) {
    const operation = readOperation(one);
    const answer: Answer = operation ? run(call, operation) : { status: 200, body: errors('Must provide a query') };
    // The whole batch shares one HTTP status: a rate limit on one of them is a rate limit on the request.
    if (answer.status !== 200) return answer;
    answers.push(answer.body);
  }
  return { status: 200, body: answers };
}

function readOperation(given: unknown): Operation | null {
  if (!isObject(given) || typeof given.operationName !== 'string') return null;
  return { operationName: given.operationName, variables: isObject(given.variables) ? given.variables : {} };
}

function run(call: Call, { operationName, variables }: Operation): Answer {
  switch (operationName) {
    case 'UpdateTicketMutation':
      return updateTicket(call, variables);
    case 'CreateIssueTicketMutation':
      return createIssueTicket(call, variables);
    case 'BFFConvoLogQuery':
      return convoLog(call, variables);
    default:
      return { status: 200, body: errors(`No operation named "${operationName}"`) };
  }
}

function errors(message: string): object {
  return { data: null, errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] };
}

function updateTicket(call: Call, variables: Record<string, unknown>): Answer {
  const id = Number(variables.id);
  if (!call.user || !Number.isInteger(id) || !isObject(variables.ticket))
    return { status: 200, body: errors('Variable "$ticket" is invalid') };
  const refused = call.limits.countTicketUpdate(call.user.id, id, call.headers);
  if (refused) return refused;
  return asUnion('updateTicket', 'UpdateTicketSuccess', 'UpdateTicketFailure', () => {
    changeTicket(call.db, id, call.user?.id ?? 0, readTicket(variables.ticket as Record<string, unknown>));
    return call.db.tickets.get(id) as Ticket;
  });
}

function createIssueTicket(call: Call, variables: Record<string, unknown>): Answer {
  if (!call.user || !isObject(variables.ticket)) return { status: 200, body: errors('Variable "$ticket" is invalid') };
  const given = variables.ticket;
  const submitterId = call.user.id;
  return asUnion('createIssueTicket', 'CreateIssueTicketSuccess', 'CreateIssueTicketFailure', () => {
    const change = readTicket(given);
    if (!change.comment) throw new TicketError('invalid', 'description', 'Description: cannot be blank');
    return createTicket(call.db, {
      subject: change.subject ?? '',
      requesterId:
        isId(given.requesterId) && toId(given.requesterId) !== null ? Number(given.requesterId) : submitterId,
      submitterId,
      comment: change.comment,
      groupId: change.groupId ?? null,
      assigneeId: change.assigneeId ?? null,
      tags: change.tags ?? [],
      priority: change.priority ?? null,
      ...(change.status ? { status: change.status } : {}),
    });
  });
}

/** Runs a mutation; a ticket rule that says no becomes the failing union member, with HTTP 200. */
function asUnion(field: string, success: string, failure: string, mutate: () => Ticket): Answer {
  try {
    const ticket = mutate();
    return { status: 200, body: { data: { [field]: { __typename: success, ticket: ticketNode(ticket) } } } };
  } catch (error) {
    if (!(error instanceof TicketError)) throw error;
    return { status: 200, body: { data: { [field]: { __typename: failure, errors: [{ message: error.message }] } } } };
  }
}

function ticketNode(ticket: Ticket): object {
  return {
    __typename: 'Ticket',
    id: String(ticket.id),
    status: ticket.status.toUpperCase(),
    updatedAt: time(ticket.updatedAt),
    assignee: ticket.assigneeId === null ? null : { id: String(ticket.assigneeId) },
    group: ticket.groupId === null ? null : { id: String(ticket.groupId) },
  };
}

const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];

/** `variables.ticket` as a change: only the parts that are there. */
function readTicket(given: Record<string, unknown>): TicketChange {
  const change: TicketChange = {};
  if (typeof given.status === 'string') {
    const status = given.status.toLowerCase();
    if (!STATUSES.includes(status)) throw new TicketError('invalid', 'status', 'Status: is invalid');
    change.status = status as Status;
  } else if (isId(given.customStatusId) && given.customStatusId !== null) {
    const found = Object.entries(CUSTOM_STATUS_IDS).find(([, id]) => id === Number(given.customStatusId));
    if (found) change.status = found[0] as Status;
  }
  const assignee = flatOrNested(given, 'assignee');
  if (assignee !== undefined) change.assigneeId = assignee;
  const group = flatOrNested(given, 'group');
  if (group !== undefined) change.groupId = group;
  if (typeof given.subject === 'string') change.subject = given.subject;
  if (typeof given.priority === 'string') change.priority = given.priority.toLowerCase() as Ticket['priority'];
  if (Array.isArray(given.tags)) change.tags = given.tags.map(String);
  const comment = readComment(given.comment);
  if (comment) change.comment = comment;
  return change;
}

/** `groupId: "1"` (inferred from the create) or `group: {id: "1"}` (nobody promised that one; page/settings.ts can ask for it). */
function flatOrNested(given: Record<string, unknown>, noun: 'assignee' | 'group'): number | null | undefined {
  const nested = given[noun];
  const value = given[`${noun}Id`] ?? (isObject(nested) ? nested.id : nested);
  const named = `${noun}Id` in given || noun in given;
  return named && (value === undefined || isId(value)) ? toId(value ?? null) : undefined;
}

/** An empty body is no comment. */
function readComment(given: unknown): NewComment | null {
  if (!isObject(given) || !isObject(given.body) || typeof given.body.value !== 'string') return null;
  const { value, format } = given.body;
  if (value.trim() === '') return null;
  const isPublic = given.isPublic !== false;
  return format === 'HTML' ? { htmlBody: value, public: isPublic } : { body: value, public: isPublic };
}

/** The refetch of the conversation after a save. Only its name is attested. */
function convoLog(call: Call, variables: Record<string, unknown>): Answer {
  const ticket = call.db.tickets.get(Number(variables.ticketId ?? variables.id));
  if (ticket?.deletedAt !== null) return { status: 200, body: errors('Ticket not found') };
  const nodes = call.db.commentsOf(ticket.id).map(commentJson);
  return {
    status: 200,
    body: { data: { ticket: { __typename: 'Ticket', id: String(ticket.id), conversationLog: { events: { nodes } } } } },
  };
}
