import { HelpdeskError } from '../helpdesk';
import { askedFor } from '../shared/faults';
import type { Limits } from '../shared/http';

/** Of the account's requests, the part that is left to its agents and its other programs. */
const RESERVED = 0.3;
/** How long a count is believed: whether an account's requests are counted by the minute or by the hour is not known. */
const BELIEVED = 60_000;

/**
 * The account has one number of requests to `/api/v2` for everybody: we stop long before it is used up. The page's own
 * requests (`/api/_`) are, as far as anybody has measured, not counted in it, and are counted apart where they are.
 */
export class Allowance implements Limits {
  private readonly scarceUntil = new Map<string, number>();

  check(method: string, path: string): void {
    const wait = (this.scarceUntil.get(kindOf(path)) ?? 0) - Date.now();
    if (wait > 0) throw new HelpdeskError('busy', `${askedFor(method, path)}: few requests left`, wait);
  }

  note(path: string, headers: Headers): void {
    const total = Number(headers.get('x-ratelimit-total'));
    if (!total) return;
    const remaining = Number(headers.get('x-ratelimit-remaining') ?? total);
    const isScarce = remaining < total * RESERVED;
    this.scarceUntil.set(kindOf(path), isScarce ? Date.now() + BELIEVED : 0);
  }
}

function kindOf(path: string): string {
  return path.startsWith('/api/_/') ? 'page' : 'v2';
}
