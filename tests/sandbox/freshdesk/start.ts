import type { Helpdesk } from '../helpdesk';
import { pageBundle } from '../page-bundle';
import { answerFreshdesk } from './account';
import { DEFAULTS, type Settings } from './account-settings';
import { actAs, type AgentAct } from './act-as';
import { FreshdeskDb } from './db';
import { demoSeed } from './demo-seed';
import { RateLimits } from './rate-limit';
import { sow, type Seed } from './seed';
import { cookieHeader, sessionOf } from './session';
import { Sockets } from './sockets';
import type { Activity } from './types';

export interface FreshdeskOptions extends Partial<Settings> {
  /** What is in the account; the demo account when left out. */
  seed?: Seed | undefined;
}

/** What a test can see and do of the Freshdesk account. */
export interface FreshdeskPart {
  db: FreshdeskDb;
  limits: RateLimits;
  /** Of the page and of the account; change at run time. */
  settings: Settings;
  /** Number of the ticket that the seed is about, and of the agent who is signed in. */
  mainTicketId: number;
  meId: number;
  /** Who the browser's session belongs to from now on; null: logged out. */
  signInAs(agentId: number | null): void;
  /** The `Cookie` header of the browser's session or, given an agent, of a session of their own (a second browser). */
  cookieFor(agentId?: number): string;
  /** Another agent, the customer or (null) a rule changes a ticket or writes on it. Null when nothing changed. */
  actAs(userId: number | null, act: AgentAct): Activity | null;
  /** How many open pages would be told of a change now. */
  pagesListening(): number;
}

/** A new Freshdesk account, and how the server plays it. */
export function startFreshdesk(options: FreshdeskOptions): {
  part: FreshdeskPart;
  helpdesk: Helpdesk;
  sockets: Sockets;
} {
  const { seed = demoSeed, ...given } = options;
  const settings: Settings = { ...DEFAULTS, ...given };
  const db = new FreshdeskDb(settings);
  const sockets = new Sockets(db);
  const { mainTicketId, meId } = sow(db, seed);
  const mainSession = db.startSession(meId);
  const limits = new RateLimits();
  const account = { db, limits, mainSession, bundle: () => pageBundle('freshdesk/page/main.ts') };
  const part: FreshdeskPart = {
    ...{ db, limits, settings, mainTicketId, meId },
    signInAs: (agentId) => {
      // Another login is another token; pages opened before it hold the old one.
      mainSession.agentId = agentId;
      db.rotateCsrf();
    },
    cookieFor: (agentId) => cookieHeader(agentId === undefined ? mainSession : db.startSession(agentId)),
    actAs: (userId, act) => actAs(db, userId, act),
    pagesListening: () => sockets.listening,
  };
  const helpdesk: Helpdesk = {
    plays: (host) => host.endsWith('.freshdesk.com'),
    answer: (request) => answerFreshdesk(account, request),
    whoAsks: (headers) => sessionOf(db, headers)?.agentId ?? null,
    cookieFor: part.cookieFor,
  };
  return { part, helpdesk, sockets };
}
