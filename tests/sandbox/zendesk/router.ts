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

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path with `:name` for a number, without `.json`. */
  pattern: string;
  /** Answers logged-out visitors too. */
  anonymous?: boolean;
  handle(call: Call): Answer;
}

export interface Match {
  route: Route;
  ids: Record<string, number>;
}

/** Finds the route for a path; all paths work with and without `.json`. */
export function findRoute(routes: Route[], method: string, path: string): Match | null {
  for (const route of routes) {
    if (route.method !== method) continue;
    const names: string[] = [];
    const source = route.pattern.replace(/:(\w+)/g, (_, name: string) => {
      names.push(name);
      return '(\\d+)';
    });
    const found = new RegExp(`^${source}$`).exec(path);
    if (!found) continue;
    return { route, ids: Object.fromEntries(names.map((name, index) => [name, Number(found[index + 1])])) };
  }
  return null;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The comma-separated words of `include=`. */
export function includes(call: Call): Set<string> {
  return new Set((call.query.get('include') ?? '').split(',').filter((word) => word !== ''));
}
