import { HelpdeskError } from '../helpdesk';
import { isObject, part } from './shape';

/** What was asked, without ids and query: fit for the health report. */
export function askedFor(method: string, path: string): string {
  return `${method} ${path.replace(/\?.*/, '').replace(/\d+/g, ':id')}`;
}

/** The error for an answer that is not a success. */
export function faultOf(response: Response, body: unknown, asked: string): HelpdeskError {
  const { status, headers } = response;
  const code = errorCode(body);
  const wait = retryAfter(status, headers);
  const fault = (kind: HelpdeskError['fault']) => new HelpdeskError(kind, `${asked}: ${status} ${code}`.trim(), wait);

  // A redirect leads to the sign-in page; browsers show it as status 0 because we do not follow it.
  if (status === 0 || (status >= 300 && status < 400) || status === 401) return fault('signed-out');
  if (status === 409 || code === 'UpdateConflict') return fault('conflict');
  if (status === 404 || status === 410) return fault('not-found');
  if (status === 429) return fault('busy');
  if (status >= 500) return fault('broken');
  // The account's rules refuse it: required fields, say. Asking again does not help; the agent has to look.
  if (status === 422) return fault(isClosed(body) ? 'closed' : 'forbidden');
  if (status === 403) return fault('forbidden');
  return fault('unreadable');
}

/** True for the answer to a write whose token is missing or out of date. `error` is an object here. */
export function isBadToken(status: number, body: unknown): boolean {
  return status === 403 && /authenticity token/i.test(String(part(body, 'error')['message']));
}

/** Zendesk's word for the error: `error` is a string, or an object with a title. Nothing that could be ticket content. */
function errorCode(body: unknown): string {
  const error = isObject(body) ? body['error'] : null;
  const code = isObject(error) ? error['title'] : error;
  return typeof code === 'string' && /^[\w' ]{1,40}$/.test(code) ? code : '';
}

/** `details.status[].description`: "Status: closed prevents ticket update". */
function isClosed(body: unknown): boolean {
  return /\bclosed\b/i.test(JSON.stringify(part(body, 'details')['status'] ?? ''));
}

/**
 * Milliseconds to wait: `Retry-After` in seconds or as a date; else, where a limit was hit, when the account's limit starts
 * anew. Every answer tells that moment, and after a 409, say, there is no reason to wait for it.
 */
function retryAfter(status: number, headers: Headers): number | null {
  const reset = status === 429 ? (headers.get('ratelimit-reset') ?? headers.get('rate-limit-reset')) : null;
  const given = headers.get('retry-after') ?? reset;
  if (given === null) return null;
  const seconds = Number(given);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(given) - Date.now();
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}

/** Whether this agent may not see it, or it is not there: something else may answer the same question. */
export function isRefused(error: unknown): boolean {
  return error instanceof HelpdeskError && (error.fault === 'forbidden' || error.fault === 'not-found');
}
