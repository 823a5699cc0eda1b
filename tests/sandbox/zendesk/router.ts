import type { Route as AnyRoute } from '../routes';
import type { ZendeskDb } from './db';
import type { Answer } from './errors';
import type { RateLimits } from './rate-limit';
import type { Session, User } from './types';

/** What a handler gets to see of a request. */
export interface Call {
  db: ZendeskDb;
  limits: RateLimits;
  method: string;
  /** Path without query and without `.json`. */
  path: string;
  query: URLSearchParams;
  /** Numbers out of the path, by the names in the route's pattern. */
  ids: Record<string, number>;
  /** The body as JSON; undefined when there is none. */
  body: unknown;
  session: Session | null;
  /** The agent whose session it is; null only where a route says `anonymous`. */
  user: User | null;
  /** Where rate limits leave their headers. */
  headers: Record<string, string>;
}

export interface Route extends AnyRoute<(call: Call) => Answer> {
  /** Answers logged-out visitors too. */
  anonymous?: boolean;
}

/** The comma-separated words of `include=`. */
export function includes(call: Call): Set<string> {
  return new Set((call.query.get('include') ?? '').split(',').filter((word) => word !== ''));
}
