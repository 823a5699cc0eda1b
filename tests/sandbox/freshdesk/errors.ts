/** Error answers of Freshdesk: recorded ones as they were, the rest after the reference's description, marked as inferred. */
import type { HttpAnswer } from '../answer';

export interface Answer extends HttpAnswer {
  headers?: Record<string, string>;
}

/** 401. Body at second hand, from another's stand-in for Freshdesk. Also for a private write without the token: status attested. */
export const UNAUTHENTICATED: Answer = {
  status: 401,
  body: { code: 'invalid_credentials', message: 'You have to be logged in to perform this action.' },
};

/** 403. The code is in the reference, the wording is inferred. */
export const ACCESS_DENIED: Answer = {
  status: 403,
  body: { code: 'access_denied', message: 'You are not authorized to perform this action.' },
};

/** 404. That there is no body is inferred. */
export const NOT_FOUND: Answer = { status: 404 };

/** 400 for a body that is no JSON. The code is in the reference, the wording is inferred. */
export const INVALID_JSON: Answer = {
  status: 400,
  body: { code: 'invalid_json', message: 'Request body has invalid json format' },
};

/** 400 for a change of nothing. One source; the wording is inferred. */
export const MISSING_PARAMS: Answer = {
  status: 400,
  body: { code: 'missing_params', message: 'Put request should contain at least one field' },
};

export interface FieldError {
  field: string;
  message: string;
  code: ErrorCode;
}

export type ErrorCode = 'missing_field' | 'invalid_value' | 'datatype_mismatch' | 'invalid_field';

/** 400 with the fields that are wrong. The frame is recorded twice. */
export function invalid(...errors: FieldError[]): Answer {
  return { status: 400, body: { description: 'Validation failed', errors } };
}

/** Recorded: an unknown field in a body. */
export function unknownField(field: string): FieldError {
  return { field, message: 'Unexpected/invalid field in request', code: 'invalid_field' };
}

/** Recorded: the list of tickets has 300 pages. */
export const BEYOND_LAST_PAGE: FieldError = {
  field: 'page',
  message: 'You cannot access tickets beyond the 300th page. Please provide a smaller page number.',
  code: 'invalid_value',
};

/** 429. `Retry-After` in seconds is attested, the wording is not. */
export function tooManyRequests(retryAfter: number): Answer {
  return {
    status: 429,
    headers: { 'retry-after': String(retryAfter) },
    body: { message: 'You have exceeded the limit of requests per minute' },
  };
}

/** What the ticket rules throw; the endpoint answers with it. */
export class Refused extends Error {
  constructor(readonly answer: Answer) {
    super(`Refused with ${answer.status}`);
    this.name = 'Refused';
  }
}
