/**
 * What the page asks its server for, as JSON shapes, and the interface through which it asks.
 * `fetch-api.ts` speaks to the sandbox server; unit tests pass an object of their own.
 */

export type Status = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';

/** `GET /api/v2/tickets/ID?include=users,groups,organizations,...`; only the fields that the page draws. */
export interface TicketAnswer {
  ticket: TicketRecord;
  users?: UserRecord[];
  groups?: NamedRecord[];
  organizations?: NamedRecord[];
  brands?: NamedRecord[];
}

export interface TicketRecord {
  id: number;
  subject: string;
  status: Status;
  priority: string | null;
  type: string | null;
  tags: string[];
  requester_id: number;
  assignee_id: number | null;
  group_id: number | null;
  organization_id: number | null;
  created_at: string;
  updated_at: string;
  from_messaging_channel?: boolean;
}

export interface UserRecord {
  id: number;
  name: string;
  email: string | null;
  role: string;
}

export interface NamedRecord {
  id: number;
  name: string;
}

/** `GET /api/lotus/tickets/ID/conversations.json?include=users&sort_order=desc`, newest first. */
export interface ConversationAnswer {
  conversations: CommentRecord[];
  users?: UserRecord[];
  count?: number;
}

export interface CommentRecord {
  id: number;
  author_id: number;
  /** Plain text. The page draws it as text, whatever it contains. */
  body: string;
  public: boolean;
  created_at: string;
  via?: { channel: string };
}

/** `GET /api/lotus/assignables/groups.json` and `GET /api/lotus/assignables/groups/ID/agents.json`. */
export interface AssignableGroupsAnswer {
  groups: NamedRecord[];
}
export interface AssignableAgentsAnswer {
  agents: NamedRecord[];
}

/** `GET /api/v2/macros/active`. */
export interface MacrosAnswer {
  macros: { id: number; title: string }[];
}

/**
 * `GET /api/v2/tickets/ID/macros/MID/apply`: the ticket as it would be after the macro. A key that is
 * left out stays as it is on the ticket; `assignee_id: null` takes the agent away.
 */
export interface MacroPreviewAnswer {
  result: {
    ticket: {
      status?: Status;
      subject?: string;
      tags?: string[];
      group_id?: number | null;
      assignee_id?: number | null;
      comment?: { body: string; public: boolean };
    };
  };
}

/** `GET /api/v2/search.json?query=...`: the page draws lists of tickets from it. */
export interface TicketListAnswer {
  results: TicketRecord[];
}

/** `GET /api/v2/suspended_tickets`: mails that never became a ticket; they have no ticket id. */
export interface SuspendedAnswer {
  suspended_tickets: { id: number; subject: string; cause: string; content: string; author: { name: string } }[];
}

/** One save, ready for the wire: see save-body.ts. */
export interface SaveRequest {
  method: 'POST' | 'PUT';
  path: string;
  body: unknown;
}

/** What came back: the HTTP status and the parsed body, null where it was no JSON. */
export interface SaveAnswer {
  status: number;
  body: unknown;
}

/** Every promise rejects with `ApiError` on an HTTP error and with the network's own error when nothing came back. */
export interface PageApi {
  ticket(id: number): Promise<TicketAnswer>;
  conversation(id: number): Promise<ConversationAnswer>;
  /** The requester of a ticket that does not exist yet. */
  user(id: number): Promise<{ user: UserRecord }>;
  assignableGroups(): Promise<AssignableGroupsAnswer>;
  assignableAgents(groupId: number): Promise<AssignableAgentsAnswer>;
  macros(): Promise<MacrosAnswer>;
  macroPreview(ticketId: number, macroId: number): Promise<MacroPreviewAnswer>;
  searchTickets(query: string): Promise<TicketListAnswer>;
  suspended(): Promise<SuspendedAnswer>;
  /** The refetch of the log after a save: `POST /api/graphql`, `BFFConvoLogQuery`. Its answer is not read. */
  convoLog(ticketId: number): Promise<void>;
  /** Resolves on every HTTP answer, also on 4xx and 5xx; rejects when none came or when `signal` was aborted. */
  save(request: SaveRequest, signal: AbortSignal): Promise<SaveAnswer>;
}

export class ApiError extends Error {
  constructor(
    readonly status: number,
    path: string,
  ) {
    super(`${path} answered ${status}`);
    this.name = 'ApiError';
  }
}
