import type { HelpdeskFault } from '@/domain/helpdesk-fault';
import { HelpdeskError } from '../helpdesk';

/** What was asked, without ids and query: fit for the health report. */
export function askedFor(method: string, path: string): string {
  return `${method} ${path.replace(/\?.*/, '').replace(/\d+/g, ':id')}`;
}

/** A helpdesk's reading of an answer that is not a success. */
export type FaultOf = (response: Response, body: unknown, asked: string) => HelpdeskError;

/** What a helpdesk adds to the status. */
interface Said {
  /** its word for the error; nothing that could be ticket content */
  code?: string;
  /** what it means, where the status alone would mislead */
  fault?: HelpdeskFault | null;
  /** seconds until the limit starts anew, where the helpdesk tells so */
  resets?: string | null;
}

/** The error for an answer that is not a success. */
export function faultFrom({ status, headers }: Response, asked: string, said: Said): HelpdeskError {
  // Every answer may tell when the limit starts anew, and after a 409, say, there is no reason to wait for it.
  const wait = waitOf(headers.get('retry-after') ?? (status === 429 ? (said.resets ?? null) : null));
  return new HelpdeskError(said.fault ?? faultOfStatus(status), `${asked}: ${status} ${said.code ?? ''}`.trim(), wait);
}

function faultOfStatus(status: number): HelpdeskFault {
  // A redirect leads to the sign-in page; browsers show it as status 0 because we do not follow it.
  if (status === 0 || (status >= 300 && status < 400) || status === 401) return 'signed-out';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 409) return 'conflict';
  if (status === 429) return 'busy';
  return status >= 500 ? 'broken' : 'unreadable';
}

/** Milliseconds; given in seconds or as a date. */
function waitOf(given: string | null): number | null {
  if (given === null) return null;
  const seconds = Number(given);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(given) - Date.now();
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}

/** What is asked, or null where this agent may not know it or the answer is not understood. Throws what is only for now. */
export async function orUnknown<T>(ask: () => Promise<T | null>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (isRefused(error) || (error instanceof HelpdeskError && error.fault === 'unreadable')) return null;
    throw error;
  }
}

/** Whether this agent may not see it, or it is not there: something else may answer the same question. */
export function isRefused(error: unknown): boolean {
  return error instanceof HelpdeskError && (error.fault === 'forbidden' || error.fault === 'not-found');
}
