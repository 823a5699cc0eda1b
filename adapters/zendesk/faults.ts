import type { HelpdeskFault } from '@/domain/helpdesk-fault';
import { type FaultOf, faultFrom } from '../shared/faults';
import { isObject, part } from '../shared/shape';

/** The error for an answer that is not a success. */
export const faultOf: FaultOf = (response, body, asked) => {
  const { status, headers } = response;
  const code = errorCode(body);
  const resets = headers.get('ratelimit-reset') ?? headers.get('rate-limit-reset');
  return faultFrom(response, asked, {
    code,
    resets,
    fault: code === 'UpdateConflict' ? 'conflict' : of422(status, body),
  });
};

/** The account's rules refuse it: required fields, say. Asking again does not help; the agent has to look. */
function of422(status: number, body: unknown): HelpdeskFault | null {
  if (status !== 422) return null;
  return isClosed(body) ? 'closed' : 'forbidden';
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
