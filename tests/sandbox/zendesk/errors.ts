/** Error answers with the bodies that were recorded from Zendesk (facts: errors); what is inferred says so. */

export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export const UNAUTHENTICATED: Answer = { status: 401, body: { error: "Couldn't authenticate you" } };

/** Note: `error` is an object here and a string everywhere else. */
export const BAD_CSRF: Answer = {
  status: 403,
  body: { error: { title: 'Forbidden', message: 'Invalid authenticity token' } },
};

/** A customer asks for what only agents may see. Inferred: same object shape as the other 403. */
export const AGENTS_ONLY: Answer = {
  status: 403,
  body: { error: { title: 'Forbidden', message: 'You do not have access to this page.' } },
};

export const NOT_FOUND: Answer = { status: 404, body: { error: 'RecordNotFound', description: 'Not found' } };

/** The path itself is unknown. Shape inferred. */
export const NO_SUCH_ENDPOINT: Answer = {
  status: 404,
  body: { error: 'InvalidEndpoint', description: 'Not found' },
};

export const CLOSED: Answer = invalidRecord('status', 'Status: closed prevents ticket update');

/** 409. The body is not in any recording; this wording is the one that others' stand-ins for Zendesk use. */
export const CONFLICT: Answer = {
  status: 409,
  body: {
    error: 'UpdateConflict',
    description:
      'Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again.',
  },
};

export function invalidRecord(field: string, description: string): Answer {
  const details = { [field]: [{ description }] };
  return { status: 422, body: { error: 'RecordInvalid', description: 'Record validation errors', details } };
}

export function badRequest(error: string, description: string, more: Record<string, unknown> = {}): Answer {
  return { status: 400, body: { error, description, ...more } };
}

/** 429. `retryAfter` in seconds. */
export function tooManyRequests(retryAfter: number, description: string): Answer {
  return {
    status: 429,
    headers: { 'retry-after': String(retryAfter) },
    body: { error: 'APIRateLimitExceeded', description },
  };
}

/** What the ticket rules throw; the ways in turn it into their own kind of answer (HTTP status, GraphQL union member). */
export class TicketError extends Error {
  readonly answer: Answer;

  constructor(kind: 'not-found' | 'closed' | 'invalid', field = 'base', description = 'is invalid') {
    super(
      kind === 'closed' ? 'Status: closed prevents ticket update' : kind === 'not-found' ? 'Not found' : description,
    );
    this.name = 'TicketError';
    this.answer = kind === 'not-found' ? NOT_FOUND : kind === 'closed' ? CLOSED : invalidRecord(field, description);
  }
}
