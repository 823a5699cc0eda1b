import { conversationRoutes } from './api-conversation';
import { formRoutes } from './api-forms';
import { groupRoutes } from './api-groups';
import { lotusRoutes } from './api-lotus';
import { macroRoutes } from './api-macros';
import { metricRoutes } from './api-metrics';
import { searchRoutes } from './api-search';
import { tagRoutes } from './api-tags';
import { ticketRoutes } from './api-tickets';
import { userRoutes } from './api-users';
import type { ZendeskDb } from './db';
import {
  AGENTS_ONLY,
  BAD_CSRF,
  badRequest,
  NO_SUCH_ENDPOINT,
  TicketError,
  UNAUTHENTICATED,
  type Answer,
} from './errors';
import { graphqlRoutes } from './graphql';
import type { RateLimits } from './rate-limit';
import type { Route } from './router';
import type { RecordedRequest } from '../requests';
import { findRoute } from '../routes';
import { hasToken, sessionOf } from './session';

const ROUTES: Route[] = [
  ...userRoutes,
  ...ticketRoutes,
  ...tagRoutes,
  ...conversationRoutes,
  ...searchRoutes,
  ...groupRoutes,
  ...formRoutes,
  ...macroRoutes,
  ...metricRoutes,
  ...lotusRoutes,
  ...graphqlRoutes,
];

/** Answers one request to `/api/...`: session, rate limit, CSRF token, then the endpoint itself. */
export function answerApi(db: ZendeskDb, limits: RateLimits, request: RecordedRequest): Answer {
  const url = new URL(request.path, 'https://any');
  const path = url.pathname.replace(/\.json$/, '');
  const match = findRoute(ROUTES, request.method, path);
  if (!match) return NO_SUCH_ENDPOINT;
  const session = sessionOf(db, request.headers);
  const user = session?.userId == null ? null : (db.users.get(session.userId) ?? null);
  if (!user && !match.route.anonymous) return UNAUTHENTICATED;
  if (user?.role === 'end-user' && !match.route.anonymous) return AGENTS_ONLY;

  const headers: Record<string, string> = {};
  // The page's own traffic is not counted in the account's limit.
  const counted = path.startsWith('/api/v2/');
  const refused = counted ? limits.countRequest(headers) : null;
  if (refused) return withHeaders(refused, headers);
  if (request.method !== 'GET' && !(session && hasToken(session, request.headers)))
    return withHeaders(BAD_CSRF, headers);

  let body: unknown;
  try {
    body = request.body === '' ? undefined : JSON.parse(request.body);
  } catch {
    return withHeaders(badRequest('UnparsableJson', 'Your request contains invalid JSON'), headers);
  }
  const call = {
    db,
    limits,
    method: request.method,
    path,
    query: url.searchParams,
    ids: match.ids,
    body,
    session,
    user,
    headers,
  };
  try {
    return withHeaders(match.route.handle(call), headers);
  } catch (error) {
    if (error instanceof TicketError) return withHeaders(error.answer, headers);
    throw error;
  }
}

function withHeaders(answer: Answer, headers: Record<string, string>): Answer {
  return { ...answer, headers: { ...headers, ...answer.headers } };
}
