import type { RecordedRequest } from '../requests';
import { findRoute } from '../routes';
import { changeMany } from './change-many';
import type { FreshdeskDb } from './db';
import { INVALID_JSON, NOT_FOUND, Refused, UNAUTHENTICATED, type Answer } from './errors';
import { privateAccountRoutes } from './private-account';
import { privateConversationRoutes } from './private-conversations';
import { privateTicketRoutes } from './private-tickets';
import type { RateLimits } from './rate-limit';
import { includesOf, type Route } from './router';
import { hasToken, sessionOf } from './session';
import type { Session } from './types';
import { v2PeopleRoutes } from './v2-people';
import { v2SearchRoutes } from './v2-search';
import { v2TicketRoutes } from './v2-tickets';

const ROUTES: Route[] = [
  ...privateAccountRoutes,
  ...privateTicketRoutes,
  ...privateConversationRoutes,
  ...v2TicketRoutes,
  ...v2PeopleRoutes,
  ...v2SearchRoutes,
];

/** Answers one request to `/api/...`: session, rate limit, token, then the endpoint itself. */
export function answerApi(db: FreshdeskDb, limits: RateLimits, request: RecordedRequest): Answer {
  const url = new URL(request.path, 'https://any');
  const path = url.pathname.replace(/\.json$/, '');
  const session = sessionOf(db, request.headers);
  const agent = session?.agentId == null ? undefined : db.agents.get(session.agentId);
  if (!session || !agent) return UNAUTHENTICATED;

  const headers: Record<string, string> = {};
  if (path.startsWith('/api/v2/')) {
    const refused = limits.count(headers, 1 + includesOf(url.searchParams).size);
    if (refused) return withHeaders(refused, headers);
  }
  if (request.method !== 'GET' && !mayWrite(db, path, session, request)) return withHeaders(UNAUTHENTICATED, headers);

  const match = findRoute([...ROUTES, ...bulkRoutes(db.settings.bulkPath)], request.method, path);
  if (!match) return withHeaders(NOT_FOUND, headers);
  let body: unknown;
  try {
    body = request.body === '' ? undefined : JSON.parse(request.body);
  } catch {
    return withHeaders(INVALID_JSON, headers);
  }
  try {
    const call = { db, path, query: url.searchParams, ids: match.ids, body, session, agent };
    return withHeaders(match.route.handle(call), headers);
  } catch (error) {
    if (error instanceof Refused) return withHeaders(error.answer, headers);
    throw error;
  }
}

/** A private write without the session's token is 401 (attested); what v2 says to a cookie is a setting. */
function mayWrite(db: FreshdeskDb, path: string, session: Session, request: RecordedRequest): boolean {
  const withToken = hasToken(session, request.headers);
  if (!path.startsWith('/api/v2/')) return withToken;
  const { v2Writes } = db.settings;
  return v2Writes === 'cookie' || (v2Writes === 'with-token' && withToken);
}

/** Which method the page's bulk call uses is not known either: both are taken. */
function bulkRoutes(pattern: string): Route[] {
  return [
    { method: 'PUT', pattern, handle: changeMany },
    { method: 'POST', pattern, handle: changeMany },
  ];
}

function withHeaders(answer: Answer, headers: Record<string, string>): Answer {
  return { ...answer, headers: { ...headers, ...answer.headers } };
}
