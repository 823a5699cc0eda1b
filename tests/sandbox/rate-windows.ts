export interface Limit {
  total: number;
  windowMs: number;
}

export interface Used {
  refused: boolean;
  /** How many more the window takes. */
  left: number;
  /** Seconds until it begins anew. */
  resets: number;
}

/** Counts requests in windows of time that begin with the first request. Refused requests do not count. */
export class RateWindows {
  private readonly windows = new Map<string, { used: number; endsAt: number }>();

  /** Forgets what has been used. */
  reset(): void {
    this.windows.clear();
  }

  /** Counts `cost` requests under a name. */
  use(key: string, limit: Limit, cost = 1): Used {
    const now = Date.now();
    let window = this.windows.get(key);
    if (!window || window.endsAt <= now) {
      window = { used: 0, endsAt: now + limit.windowMs };
      this.windows.set(key, window);
    }
    const refused = window.used >= limit.total;
    if (!refused) window.used += cost;
    return {
      refused,
      left: Math.max(0, limit.total - window.used),
      resets: Math.max(1, Math.ceil((window.endsAt - now) / 1000)),
    };
  }
}
