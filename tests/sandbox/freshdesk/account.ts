import type { HttpAnswer } from '../answer';
import { canonicalHost } from '../hosts';
import type { PageBundle } from '../page-bundle';
import { notFound, pageAsset, redirect } from '../pages';
import type { RecordedRequest } from '../requests';
import { answerApi } from './api';
import type { FreshdeskDb } from './db';
import type { RateLimits } from './rate-limit';
import { sessionOf } from './session';
import { agentPage, loginPage, pageSettings, portalPage } from './shell';
import type { Session } from './types';

export interface FreshdeskAccount {
  db: FreshdeskDb;
  limits: RateLimits;
  /** Made when the page is asked for: most tests never do. */
  bundle: () => Promise<PageBundle>;
  /** The session that a browser without a cookie gets. */
  mainSession: Session;
}

/** A host under freshdesk.com with nothing but a portal. */
const PORTAL_ONLY = 'plain.freshdesk.com';

/** Where a signed-out agent is sent; that the portal's login is the place is inferred. */
const LOGIN = '/support/login';

/** Everything but the API: the agents' page, its script, the portal. */
export async function answerFreshdesk(account: FreshdeskAccount, request: RecordedRequest): Promise<HttpAnswer> {
  const { db } = account;
  const { pathname } = new URL(request.path, 'https://any');
  if (canonicalHost(request.host) === PORTAL_ONLY)
    return pathname.startsWith('/support') ? portalPage() : redirect('/support/home');
  if (pathname.startsWith('/api/')) return answerApi(db, account.limits, request);
  if (pathname === LOGIN) return loginPage();
  if (pathname.startsWith('/support')) return portalPage();
  const session = sessionOf(db, request.headers) ?? account.mainSession;
  const me = session.agentId === null ? null : (db.agents.get(session.agentId) ?? null);
  if (pathname === '/') return redirect('/a/dashboard/default');
  if (pathname === '/sandbox/settings.json') return pageSettings(db, me);
  if (pathname === '/a' || pathname.startsWith('/a/'))
    return me ? agentPage(db, session, request.headers.host ?? request.host) : redirect(LOGIN);
  if (!pathname.startsWith('/sandbox/page.')) return notFound('Not found');
  return pageAsset(await account.bundle(), pathname) ?? notFound('Not found');
}
