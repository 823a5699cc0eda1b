import type { Route as AnyRoute } from '../routes';
import type { FreshdeskDb } from './db';
import type { Answer } from './errors';
import type { Agent, Session } from './types';

/** What a handler gets to see of a request. */
export interface Call {
  db: FreshdeskDb;
  /** Path without query and without `.json`. */
  path: string;
  query: URLSearchParams;
  /** Numbers out of the path, by the names in the route's pattern. */
  ids: Record<string, number>;
  /** The body as JSON; undefined when there is none. */
  body: unknown;
  session: Session;
  /** The agent whose session it is. */
  agent: Agent;
}

export type Route = AnyRoute<(call: Call) => Answer>;

/** The comma-separated words of `include=`. */
export function includesOf(query: URLSearchParams): Set<string> {
  return new Set((query.get('include') ?? '').split(',').filter((word) => word !== ''));
}
