import type {
  AgentsGroups,
  ConversationsAnswer,
  ScenariosAnswer,
  TicketAnswer,
  TicketFieldsAnswer,
  TicketListAnswer,
} from '../shapes';

/** One write, ready for the wire: see save-body.ts. */
export interface SaveRequest {
  method: 'POST' | 'PUT';
  path: string;
  body: unknown;
}

/** What came back: the HTTP status, the parsed body (null where it was no JSON), and how long to wait after a 429. */
export interface SaveAnswer {
  status: number;
  body: unknown;
  /** Seconds. */
  retryAfter: number | null;
}

/**
 * What the page asks its server for. `fetch-api.ts` speaks to the sandbox server; unit tests pass an object of their own.
 * Reads reject with `ApiError` on an HTTP error and with the network's own error when nothing came back.
 */
export interface PageApi {
  ticket(id: number): Promise<TicketAnswer>;
  /** Oldest first, without the first message, which is the ticket's description. */
  conversations(id: number): Promise<ConversationsAnswer>;
  tickets(filter: string): Promise<TicketListAnswer>;
  agentsGroups(): Promise<AgentsGroups>;
  fields(): Promise<TicketFieldsAnswer>;
  scenarios(): Promise<ScenariosAnswer>;
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
