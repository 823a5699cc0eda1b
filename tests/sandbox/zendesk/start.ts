import type { Helpdesk } from '../helpdesk';
import { pageBundle } from '../page-bundle';
import { actAs, type AgentAct } from './act-as';
import { answerZendesk } from './account';
import { ZendeskDb } from './db';
import { demoSeed } from './demo-seed';
import { DEFAULT_SETTINGS, type PageSettings } from './page/settings';
import { RateLimits } from './rate-limit';
import { sow, type Seed } from './seed';
import { cookieHeader, sessionOf } from './session';
import type { Audit } from './types';

export interface ZendeskOptions extends Partial<PageSettings> {
  /** What is in the account; the demo account when left out. */
  seed?: Seed | undefined;
}

/** What a test can see and do of the Zendesk account. */
export interface ZendeskPart {
  db: ZendeskDb;
  limits: RateLimits;
  settings: PageSettings;
  /** Number of the ticket that the seed is about, and of the agent who is signed in. */
  mainTicketId: number;
  meId: number;
  /** Who the browser's session belongs to from now on; null: logged out. */
  signInAs(userId: number | null): void;
  /** The `Cookie` header of the browser's session or, given a user, of a session of their own (a second browser). */
  cookieFor(userId?: number): string;
  /** Another agent, the customer or a rule changes a ticket. Null when nothing changed. */
  actAs(userId: number, act: AgentAct): Audit | null;
}

/** A new Zendesk account, and how the server plays it. */
export function startZendesk(options: ZendeskOptions): { part: ZendeskPart; helpdesk: Helpdesk } {
  const db = new ZendeskDb();
  const { seed = demoSeed, ...given } = options;
  const { mainTicketId, meId } = sow(db, seed);
  const mainSession = db.startSession(meId);
  const settings: PageSettings = { ...DEFAULT_SETTINGS, ...given };
  const bundle = () => pageBundle('zendesk/page/main.ts');
  const account = { db, bundle, mainSession, limits: new RateLimits(), settings };
  const part: ZendeskPart = {
    db,
    limits: account.limits,
    settings,
    mainTicketId,
    meId,
    signInAs: (userId) => {
      // Another login is another token; pages opened before it hold the old one.
      mainSession.userId = userId;
      db.rotateCsrf();
    },
    cookieFor: (userId) => cookieHeader(userId === undefined ? mainSession : db.startSession(userId)),
    actAs: (userId, act) => actAs(db, userId, act),
  };
  const helpdesk: Helpdesk = {
    plays: (host) => host.endsWith('.zendesk.com'),
    answer: (request) => answerZendesk(account, request),
    whoAsks: (headers) => sessionOf(db, headers)?.userId ?? null,
    cookieFor: part.cookieFor,
  };
  return { part, helpdesk };
}
