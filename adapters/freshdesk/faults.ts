import { type FaultOf, faultFrom } from '../shared/faults';
import { isObject } from '../shared/shape';

/** Statuses that the account's rules answer with: a field that must be filled in, a method that is not open to us. */
const RULED_OUT = [400, 405, 415, 422];

/** The error for an answer that is not a success. */
export const faultOf: FaultOf = (response, body, asked) => {
  const code = errorCode(body);
  if (code === 'inconsistent_state') return faultFrom(response, asked, { code, fault: 'conflict' });
  // Asking again does not help; the agent has to look.
  return faultFrom(response, asked, { code, fault: RULED_OUT.includes(response.status) ? 'forbidden' : null });
};

/** True for the answer to a write whose token is missing or out of date; the session's having ended looks the same. */
export function isBadToken(status: number): boolean {
  return status === 401;
}

/** Freshdesk's word for the error: `code`, or that of the first field in `errors`. Nothing that could be ticket content. */
export function errorCode(body: unknown): string {
  if (!isObject(body)) return '';
  const errors: unknown[] = Array.isArray(body['errors']) ? body['errors'] : [];
  const [error] = errors.filter(isObject);
  const code = body['code'] ?? error?.['code'];
  return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : '';
}
