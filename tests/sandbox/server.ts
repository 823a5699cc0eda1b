import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { cut, send, type HttpAnswer } from './answer';
import { certificate } from './certificate';
import { Faults, type Fault } from './faults';
import { pageBundle } from './page-bundle';
import { Pauses, type Held } from './pauses';
import { readBody, type RecordedRequest, type RequestMatch } from './requests';
import { actAs, type AgentAct } from './zendesk/act-as';
import { answerZendesk } from './zendesk/account';
import { ZendeskDb } from './zendesk/db';
import { demoSeed } from './zendesk/demo-seed';
import { DEFAULT_SETTINGS, type PageSettings } from './zendesk/page/settings';
import { RateLimits } from './zendesk/rate-limit';
import { sow, type Seed } from './zendesk/seed';
import { cookieHeader, sessionOf } from './zendesk/session';
import type { Audit } from './zendesk/types';

export interface SandboxOptions extends Partial<PageSettings> {
  /** 0 (the default): any free port. */
  port?: number | undefined;
  /** What is in the account; the demo account when left out. */
  seed?: Seed | undefined;
}

export interface Sandbox {
  /** Where it listens: https://127.0.0.1:port. A browser reaches it as https://acme.zendesk.com by host-resolver-rules. */
  url: string;
  port: number;
  /** The self-signed certificate (PEM), for clients that want to check it. */
  certificate: string;
  db: ZendeskDb;
  limits: RateLimits;
  settings: PageSettings;
  /** Number of the ticket that the seed is about, and of the agent who is signed in. */
  mainTicketId: number;
  meId: number;
  requests: RecordedRequest[];
  faults: Faults;
  /** Resolves when a matching request has arrived and is held before anything was done. */
  pauseAt(match: RequestMatch): Promise<Held>;
  /** Resolves when a matching request has been applied and its answer is held. */
  pauseAfter(match: RequestMatch): Promise<Held>;
  /** Who the browser's session belongs to from now on; null: logged out. */
  signInAs(userId: number | null): void;
  /** The `Cookie` header of the browser's session or, given a user, of a session of their own (a second browser). */
  cookieFor(userId?: number): string;
  /** Another agent, the customer or a rule changes a ticket. Null when nothing changed. */
  actAs(userId: number, act: AgentAct): Audit | null;
  close(): Promise<void>;
}

/** Starts the sandbox. Everything is in memory; every start is a new account. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const [pems, bundle] = await Promise.all([certificate(), pageBundle('zendesk/page/main.ts')]);
  const db = new ZendeskDb();
  const { mainTicketId, meId } = sow(db, options.seed ?? demoSeed);
  const mainSession = db.startSession(meId);
  const { port: wantedPort = 0, seed: _seed, ...given } = options;
  const settings: PageSettings = { ...DEFAULT_SETTINGS, ...given };
  const account = { db, bundle, mainSession, limits: new RateLimits(), settings };
  const requests: RecordedRequest[] = [];
  let arrived = 0;
  const faults = new Faults();
  const [before, after] = [new Pauses(), new Pauses()];

  /** One request, from arrival to answer; null means that its connection is to be cut. */
  async function answer(request: RecordedRequest, hang: () => Promise<void>): Promise<HttpAnswer | null> {
    if (faults.isOffline || !(await before.pass(request)) || faults.isOffline) return null;
    const fault = faults.take(request);
    if (fault && !fault.afterApply) {
      const instead = await goWrong(fault, hang);
      if (instead !== 'go on') return instead;
    }
    const real = answerHost(request);
    if (!(await after.pass(request)) || faults.isOffline) return null;
    if (!fault?.afterApply) return real;
    const instead = await goWrong(fault, hang);
    return instead === 'go on' ? real : instead;
  }

  /** By host, so that another helpdesk is another line. */
  function answerHost(request: RecordedRequest): HttpAnswer {
    if (request.host.endsWith('.zendesk.com')) return answerZendesk(account, request);
    return {
      status: 404,
      headers: { 'content-type': 'text/plain' },
      body: `The sandbox plays no host ${request.host}`,
    };
  }

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(incoming).catch(() => null);
    // Whoever sent it went away before it was all here: nothing has happened.
    if (body === null) return;
    const request: RecordedRequest = {
      n: (arrived += 1),
      method: incoming.method ?? 'GET',
      host: (incoming.headers.host ?? '').replace(/:\d+$/, ''),
      path: incoming.url ?? '/',
      headers: incoming.headers,
      body,
      status: null,
      at: Date.now(),
      userId: sessionOf(db, incoming.headers)?.userId ?? null,
    };
    requests.push(request);
    const gone = new Promise<void>((resolve) => response.once('close', resolve));
    const result = await answer(request, () => gone);
    if (result === null) return cut(response);
    request.status = result.status;
    if (!response.destroyed) send(response, result);
  }

  const server = createServer({ key: pems.key, cert: pems.cert }, (incoming, response) => {
    handle(incoming, response).catch((error: unknown) => {
      // A fault of the sandbox itself must be loud, or a test hunts it in the wrong place.
      console.error('Sandbox:', error);
      if (!response.headersSent)
        send(response, { status: 500, body: { error: 'SandboxFault', description: String(error) } });
    });
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wantedPort, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    url: `https://127.0.0.1:${port}`,
    port,
    certificate: pems.cert,
    db,
    limits: account.limits,
    settings,
    mainTicketId,
    meId,
    requests,
    faults,
    pauseAt: (match) => before.next(match),
    pauseAfter: (match) => after.next(match),
    signInAs: (userId) => {
      // Another login is another token; pages opened before it hold the old one.
      mainSession.userId = userId;
      db.rotateCsrf();
    },
    cookieFor: (userId) => cookieHeader(userId === undefined ? mainSession : db.startSession(userId)),
    actAs: (userId, act) => actAs(db, userId, act),
    close: async () => {
      before.end();
      after.end();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Null: cut the connection. */
async function goWrong(fault: Fault, hang: () => Promise<void>): Promise<HttpAnswer | null | 'go on'> {
  if (fault.delayMs) await wait(fault.delayMs);
  if (fault.hang) {
    await hang();
    return null;
  }
  if (fault.drop) return null;
  if (fault.status === undefined && fault.body === undefined) return 'go on';
  return { status: fault.status ?? 200, headers: fault.headers ?? {}, body: fault.body };
}
