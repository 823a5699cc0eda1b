import type { IncomingHttpHeaders } from 'node:http';
import { cookiePair, cookieValue } from '../cookies';
import type { ZendeskDb } from './db';
import type { Session } from './types';

/** Name of the cookie that carries the session. */
export const SESSION_COOKIE = '_zendesk_shared_session';

/** The session of a request, by its cookie; null without one or with one that is not known (any more). */
export function sessionOf(db: ZendeskDb, headers: IncomingHttpHeaders): Session | null {
  return db.sessions.get(cookieValue(headers, SESSION_COOKIE) ?? '') ?? null;
}

/** The value of `Cookie` for requests of this session. */
export function cookieHeader(session: Session): string {
  return cookiePair(SESSION_COOKIE, session.cookie);
}

/** True when a request may write: reading needs the cookie alone, writing also the session's own token. */
export function hasToken(session: Session, headers: IncomingHttpHeaders): boolean {
  return headers['x-csrf-token'] === session.csrf;
}
