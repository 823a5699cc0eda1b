import type { IncomingHttpHeaders } from 'node:http';
import { cookiePair, cookieValue } from '../cookies';
import type { FreshdeskDb } from './db';
import type { Session } from './types';

/** Name of the cookie that carries the session. Real ones carry several; which of them the server reads is not confirmed. */
export const SESSION_COOKIE = 'helpdesk_node_session';

/** The session of a request, by its cookie; null without one or with one that is not known (any more). */
export function sessionOf(db: FreshdeskDb, headers: IncomingHttpHeaders): Session | null {
  return db.sessions.get(cookieValue(headers, SESSION_COOKIE) ?? '') ?? null;
}

/** The value of `Cookie` for requests of this session. */
export function cookieHeader(session: Session): string {
  return cookiePair(SESSION_COOKIE, session.cookie);
}

/** True when a request carries the session's own token, which bootstrap/me gives and neither page nor cookies hold. */
export function hasToken(session: Session, headers: IncomingHttpHeaders): boolean {
  return headers['x-csrf-token'] === session.csrf;
}
