import { HelpdeskError } from '../helpdesk';
import { askedFor } from '../shared/faults';
import type { Limits } from '../shared/http';

/** Updates that are left to the agent's own saves: Zendesk counts theirs and ours together (30 per ticket in 10 minutes). */
const RESERVED = 5;

interface Left {
  remaining: number;
  until: number;
}

/** Remembers what Zendesk said about the update limits, so that a write of ours never uses up the agent's last saves. */
export class Budget implements Limits {
  private readonly left = new Map<string, Left>();

  /** Throws HelpdeskError 'busy' when this ticket's, or the account's, updates are nearly used up. */
  check(method: string, path: string): void {
    if (method === 'GET') return;
    const now = Date.now();
    for (const key of ['', ticketOf(path)]) {
      const left = this.left.get(key);
      if (left && left.remaining <= RESERVED && now < left.until) {
        throw new HelpdeskError('busy', `${askedFor(method, path)}: ${left.remaining} updates left`, left.until - now);
      }
    }
  }

  /** Headers `zendesk-rate-limit-...` and `zendesk-ratelimit-...`: `total=30; remaining=29; resets=468` (seconds). */
  note(path: string, headers: Headers): void {
    headers.forEach((value, name) => {
      const [, limit] = /^zendesk-rate-?limit-(tickets-update|per-ticket-updates)$/.exec(name) ?? [];
      const remaining = /\bremaining=(\d+)/.exec(value)?.[1];
      const resets = /\bresets=(\d+)/.exec(value)?.[1];
      if (!limit || remaining === undefined || resets === undefined) return;
      const key = limit === 'tickets-update' ? '' : ticketOf(path);
      this.left.set(key, { remaining: Number(remaining), until: Date.now() + Number(resets) * 1000 });
    });
  }
}

function ticketOf(path: string): string {
  return /\/tickets\/(\d+)/.exec(path)?.[1] ?? '';
}
