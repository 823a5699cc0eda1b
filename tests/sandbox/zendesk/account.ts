import type { HttpAnswer } from '../answer';
import { canonicalHost } from '../hosts';
import type { PageBundle } from '../page-bundle';
import { notFound, pageAsset, redirect } from '../pages';
import type { RecordedRequest } from '../requests';
import { answerApi } from './api';
import type { ZendeskDb } from './db';
import type { PageSettings } from './page/settings';
import type { RateLimits } from './rate-limit';
import { sessionOf } from './session';
import { agentPage, helpCentrePage, loginPage, pageSettings } from './shell';
import type { Session } from './types';

export interface ZendeskAccount {
  db: ZendeskDb;
  limits: RateLimits;
  settings: PageSettings;
  /** Made when the page is asked for: most tests never do. */
  bundle: () => Promise<PageBundle>;
  /** The session that a browser without a cookie gets. */
  mainSession: Session;
}

const ACCOUNT_HOSTS = /^(acme|acme-canonical)\.zendesk\.com$/;

/** Hosts under zendesk.com: the account itself, and one with nothing but a help centre. */
export async function answerZendesk(account: ZendeskAccount, request: RecordedRequest): Promise<HttpAnswer> {
  const { pathname } = new URL(request.path, 'https://any');
  if (pathname.startsWith('/hc')) return helpCentrePage();
  if (!ACCOUNT_HOSTS.test(canonicalHost(request.host))) {
    return pathname === '/' ? redirect('/hc/sv') : notFound('No such account');
  }
  if (pathname.startsWith('/api/')) return answerApi(account.db, account.limits, request);
  const session = sessionOf(account.db, request.headers) ?? account.mainSession;
  const me = session.userId === null ? null : (account.db.users.get(session.userId) ?? null);
  if (pathname === '/') return redirect('/agent/dashboard');
  if (pathname === '/sandbox/settings.json') return pageSettings(account.settings, account.db, me);
  if (pathname.startsWith('/access/')) return loginPage();
  if (pathname === '/agent' || pathname.startsWith('/agent/')) {
    return me && me.role !== 'end-user'
      ? agentPage(account.settings, session)
      : redirect(`/access/unauthenticated?return_to=${encodeURIComponent(request.path)}`);
  }
  if (!pathname.startsWith('/sandbox/page.')) return notFound('Not found');
  return pageAsset(await account.bundle(), pathname) ?? notFound('Not found');
}
