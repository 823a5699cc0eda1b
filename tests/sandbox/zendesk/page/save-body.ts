import type { SaveRequest, Status } from './api';
import type { PageSettings } from './settings';

/**
 * The parts of a ticket that the agent has changed; a part that is not there was not touched.
 * `ticketId` is null for a ticket that does not exist yet.
 */
export interface Changes {
  status?: Status;
  subject?: string;
  tags?: string[];
  groupId?: number | null;
  assigneeId?: number | null;
  comment?: { html: string; public: boolean };
}

/** The real page sends its query text inline, no persisted hash. */
const UPDATE_QUERY = `mutation UpdateTicketMutation($id: ID!, $ticket: TicketUpdateInput!) {
  updateTicket(id: $id, ticket: $ticket) {
    __typename
    ... on UpdateTicketSuccess { ticket { id __typename } }
    ... on UpdateTicketFailure { errors { message __typename } }
  }
}`;

const CREATE_QUERY = `mutation CreateIssueTicketMutation($ticket: IssueTicketInput!) {
  createIssueTicket(ticket: $ticket) {
    __typename
    ... on CreateIssueTicketSuccess { ticket { id __typename } }
    ... on CreateIssueTicketFailure { errors { message __typename } }
  }
}`;

const LOG_QUERY = `query BFFConvoLogQuery($id: ID!) { ticket(id: $id) { id conversationLog { count } __typename } }`;

/** The refetch of the conversation after a save; also the batch's first element. */
export function convoLogOperation(ticketId: number) {
  return { operationName: 'BFFConvoLogQuery', variables: { id: String(ticketId) }, query: LOG_QUERY };
}

/** A save as the page of these settings would send it. */
export function saveRequest(
  ticketId: number | null,
  changes: Changes,
  requesterId: number | null,
  settings: Pick<PageSettings, 'saveVia' | 'ticketShape'>,
): SaveRequest {
  if (ticketId === null) {
    const ticket = {
      ...graphqlTicket(changes, 'flat'),
      ...(requesterId === null ? {} : { requesterId: String(requesterId) }),
    };
    const body = {
      operationName: 'CreateIssueTicketMutation',
      variables: { ticket: { ...ticket, via: { viaChannel: 'WEB_FORM' } } },
      query: CREATE_QUERY,
    };
    return { method: 'POST', path: '/api/graphql', body };
  }
  if (settings.saveVia === 'rest') {
    return { method: 'PUT', path: `/api/v2/tickets/${ticketId}`, body: { ticket: restTicket(changes) } };
  }
  const mutation = {
    operationName: 'UpdateTicketMutation',
    variables: { id: String(ticketId), ticket: graphqlTicket(changes, settings.ticketShape) },
    query: UPDATE_QUERY,
  };
  const body = settings.saveVia === 'graphql-array' ? [convoLogOperation(ticketId), mutation] : mutation;
  return { method: 'POST', path: '/api/graphql', body };
}

function graphqlTicket(changes: Changes, shape: PageSettings['ticketShape']): Record<string, unknown> {
  const ticket: Record<string, unknown> = {};
  if (changes.subject !== undefined) ticket['subject'] = changes.subject;
  if (changes.status !== undefined) ticket['status'] = changes.status.toUpperCase();
  if (changes.tags !== undefined) ticket['tags'] = changes.tags;
  if (changes.groupId !== undefined) Object.assign(ticket, idKey('group', changes.groupId, shape));
  if (changes.assigneeId !== undefined) Object.assign(ticket, idKey('assignee', changes.assigneeId, shape));
  if (changes.comment) {
    const { html, public: isPublic } = changes.comment;
    ticket['comment'] = { body: { value: html, format: 'HTML' }, isPublic };
  }
  return ticket;
}

function idKey(noun: 'group' | 'assignee', id: number | null, shape: PageSettings['ticketShape']) {
  const value = id === null ? null : String(id);
  return shape === 'flat' ? { [`${noun}Id`]: value } : { [noun]: value === null ? null : { id: value } };
}

function restTicket(changes: Changes): Record<string, unknown> {
  const ticket: Record<string, unknown> = {};
  if (changes.subject !== undefined) ticket['subject'] = changes.subject;
  if (changes.status !== undefined) ticket['status'] = changes.status;
  if (changes.tags !== undefined) ticket['tags'] = changes.tags;
  if (changes.groupId !== undefined) ticket['group_id'] = changes.groupId;
  if (changes.assigneeId !== undefined) ticket['assignee_id'] = changes.assigneeId;
  if (changes.comment) ticket['comment'] = { html_body: changes.comment.html, public: changes.comment.public };
  return ticket;
}
