import { RateWindows, type Limit } from '../rate-windows';
import { tooManyRequests, type Answer } from './errors';

/**
 * The account's limit on `/api/v2`. Its headers and 429 with `Retry-After` are attested; how many requests a plan has is not,
 * and that the page's own API is not counted rests on one measurement.
 */
export class RateLimits {
  account: Limit = { total: 200, windowMs: 60_000 };
  private readonly windows = new RateWindows();

  /** Forgets what has been used. */
  reset(): void {
    this.windows.reset();
  }

  /** Switches the limit off, for tests that ask more than a person can. */
  lift(): void {
    this.account = { total: Number.MAX_SAFE_INTEGER, windowMs: 60_000 };
  }

  /** Counts one request, notes the headers; an answer means: refused. `cost`: one, and one more for each `include`. */
  count(headers: Record<string, string>, cost: number): Answer | null {
    const { refused, left, resets } = this.windows.use('account', this.account, cost);
    headers['x-ratelimit-total'] = String(this.account.total);
    headers['x-ratelimit-remaining'] = String(left);
    headers['x-ratelimit-used-currentrequest'] = String(cost);
    return refused ? tooManyRequests(resets) : null;
  }
}
