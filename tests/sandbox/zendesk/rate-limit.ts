import { RateWindows, type Limit } from '../rate-windows';
import { tooManyRequests, type Answer } from './errors';

/** How many writes are allowed per user per ticket, requests per account, and so on. Change at run time. */
export interface LimitSettings {
  /** Requests to the REST API. What the page itself sends (GraphQL, lotus) is not counted (facts: rate limits). */
  account: Limit;
  /** Update Ticket, per account. */
  ticketsUpdate: Limit;
  /** Updates per user per ticket; the page's own saves count too. Tag writes are counted as well, which is inferred. */
  perTicketUpdates: Limit;
  searchExport: Limit;
  /** Two spellings of the endpoint headers were recorded. */
  spelling: 'zendesk-rate-limit' | 'zendesk-ratelimit' | 'both';
}

const MINUTE = 60_000;

export class RateLimits implements LimitSettings {
  account: Limit = { total: 700, windowMs: MINUTE };
  ticketsUpdate: Limit = { total: 100, windowMs: MINUTE };
  perTicketUpdates: Limit = { total: 30, windowMs: 10 * MINUTE };
  searchExport: Limit = { total: 100, windowMs: MINUTE };
  spelling: LimitSettings['spelling'] = 'both';

  private readonly windows = new RateWindows();

  /** Forgets what has been used. */
  reset(): void {
    this.windows.reset();
  }

  /** Switches all limits off, for tests that write more than a person can. */
  lift(): void {
    const none = { total: Number.MAX_SAFE_INTEGER, windowMs: MINUTE };
    Object.assign(this, { account: none, ticketsUpdate: none, perTicketUpdates: none, searchExport: none });
  }

  /** Counts one REST request, notes the account headers; an answer means: refused. */
  countRequest(headers: Record<string, string>): Answer | null {
    const { refused, left, resets } = this.windows.use('account', this.account);
    const numbers = { limit: this.account.total, remaining: left, reset: resets };
    headers['x-rate-limit'] = headers['rate-limit'] = String(numbers.limit);
    headers['x-rate-limit-remaining'] = headers['rate-limit-remaining'] = String(numbers.remaining);
    headers['rate-limit-reset'] = String(numbers.reset);
    for (const [name, value] of Object.entries(numbers)) headers[`ratelimit-${name}`] = String(value);
    return refused ? tooManyRequests(resets, 'Number of allowed API requests per minute exceeded') : null;
  }

  /** Counts one write to a ticket, by REST, tags or the page. */
  countTicketUpdate(userId: number, ticketId: number, headers: Record<string, string>): Answer | null {
    const all = this.windows.use('tickets-update', this.ticketsUpdate);
    this.note(headers, 'tickets-update', this.ticketsUpdate, all);
    const own = this.windows.use(`ticket:${userId}:${ticketId}`, this.perTicketUpdates);
    this.note(headers, 'per-ticket-updates', this.perTicketUpdates, own);
    if (own.refused) return tooManyRequests(own.resets, 'Number of allowed updates per ticket exceeded');
    return all.refused
      ? tooManyRequests(all.resets, 'Number of allowed ticket update requests per minute exceeded')
      : null;
  }

  countSearchExport(headers: Record<string, string>): Answer | null {
    const used = this.windows.use('search-export', this.searchExport);
    this.note(headers, 'search-export', this.searchExport, used);
    return used.refused
      ? tooManyRequests(used.resets, 'Number of allowed search export requests per minute exceeded')
      : null;
  }

  private note(
    headers: Record<string, string>,
    name: string,
    limit: Limit,
    used: { left: number; resets: number },
  ): void {
    const value = `total=${limit.total}; remaining=${used.left}; resets=${used.resets}`;
    if (this.spelling !== 'zendesk-ratelimit') headers[`zendesk-rate-limit-${name}`] = value;
    if (this.spelling !== 'zendesk-rate-limit') headers[`zendesk-ratelimit-${name}`] = value;
  }
}
