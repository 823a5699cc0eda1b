import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { cut, send, type HttpAnswer } from './answer';
import { certificate } from './certificate';
import type { Faults } from './faults';
import { startFreshdesk, type FreshdeskOptions, type FreshdeskPart } from './freshdesk/start';
import type { Helpdesk } from './helpdesk';
import { canonicalHost } from './hosts';
import { Ordeal } from './ordeal';
import { notFound } from './pages';
import type { Held } from './pauses';
import { readBody, type RecordedRequest, type RequestMatch } from './requests';
import { startZendesk, type ZendeskOptions, type ZendeskPart } from './zendesk/start';

/** Everything but `port` and `freshdesk` is about the Zendesk account. */
export interface SandboxOptions extends ZendeskOptions {
  /** 0 (the default): any free port. */
  port?: number | undefined;
  freshdesk?: FreshdeskOptions | undefined;
}

/** The Zendesk account, the Freshdesk account, and what the two have in common: one server. */
export interface Sandbox extends ZendeskPart {
  /** Where it listens: https://127.0.0.1:port. A browser reaches it as https://acme.zendesk.com by host-resolver-rules. */
  url: string;
  port: number;
  /** The self-signed certificate (PEM), for clients that want to check it. */
  certificate: string;
  freshdesk: FreshdeskPart;
  requests: RecordedRequest[];
  faults: Faults;
  /** Resolves when a matching request has arrived and is held before anything was done. */
  pauseAt(match: RequestMatch): Promise<Held>;
  /** Resolves when a matching request has been applied and its answer is held. */
  pauseAfter(match: RequestMatch): Promise<Held>;
  /** The `Cookie` header for a host: of the browser's session there or, given an agent, of a session of their own. */
  cookieAt(host: string, userId?: number): string;
  close(): Promise<void>;
}

/** Starts the sandbox. Everything is in memory; every start has new accounts. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port: wantedPort = 0, freshdesk: forFreshdesk = {}, ...forZendesk } = options;
  const pems = await certificate();
  const zendesk = startZendesk(forZendesk);
  const freshdesk = startFreshdesk(forFreshdesk);
  // Another helpdesk is another line.
  const helpdesks: Helpdesk[] = [zendesk.helpdesk, freshdesk.helpdesk];
  const playing = (host: string) => helpdesks.find((one) => one.plays(canonicalHost(host)));
  const requests: RecordedRequest[] = [];
  let arrived = 0;
  const ordeal = new Ordeal();

  function answer(request: RecordedRequest): HttpAnswer | Promise<HttpAnswer> {
    return playing(request.host)?.answer(request) ?? notFound(`The sandbox plays no host ${request.host}`);
  }

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(incoming).catch(() => null);
    // Whoever sent it went away before it was all here: nothing has happened.
    if (body === null) return;
    const host = hostOf(incoming);
    const request: RecordedRequest = {
      n: (arrived += 1),
      method: incoming.method ?? 'GET',
      host,
      path: incoming.url ?? '/',
      headers: incoming.headers,
      body,
      status: null,
      at: Date.now(),
      userId: playing(host)?.whoAsks(incoming.headers) ?? null,
    };
    requests.push(request);
    const gone = new Promise<void>((resolve) => response.once('close', resolve));
    const result = await ordeal.pass(
      request,
      () => answer(request),
      () => gone,
    );
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
  server.on('upgrade', (incoming: IncomingMessage, socket: Socket) => {
    if (playing(hostOf(incoming)) === freshdesk.helpdesk) freshdesk.sockets.accept(incoming, socket);
    else socket.destroy();
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
    ...zendesk.part,
    url: `https://127.0.0.1:${port}`,
    port,
    certificate: pems.cert,
    freshdesk: freshdesk.part,
    requests,
    faults: ordeal.faults,
    pauseAt: (match) => ordeal.before.next(match),
    pauseAfter: (match) => ordeal.after.next(match),
    cookieAt: (host, userId) => playing(host)?.cookieFor(userId) ?? '',
    close: async () => {
      ordeal.end();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function hostOf(incoming: IncomingMessage): string {
  return (incoming.headers.host ?? '').replace(/:\d+$/, '');
}
