import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Window } from 'happy-dom';
import { gateEnd, type Channel } from '@/adapters/tab/guard-channel';
import { readToGate, type ToGate, type ToGuard } from '@/adapters/tab/guard-messages';
import { installGuard, type PageWindow } from '@/adapters/tab/page-guard';
import type { Requests } from './save-requests';

/** One request as the server got it. */
export interface Arrived {
  method: string;
  path: string;
  body: string;
  headers: IncomingMessage['headers'];
}

/** A helpdesk that writes down what reaches it, over real HTTP, and answers what it is told to. */
export class Helpdesk {
  readonly arrived: Arrived[] = [];
  answer = { status: 200, body: '{"ticket":{"id":4711}}' };
  private constructor(private readonly server: Server) {}

  static async start(): Promise<Helpdesk> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method = '', url: path = '', headers } = request;
        helpdesk.arrived.push({ method, path, body: Buffer.concat(chunks).toString('utf8'), headers });
        response.writeHead(helpdesk.answer.status, { 'content-type': 'application/json' });
        response.end(helpdesk.answer.body);
      });
    });
    const helpdesk = new Helpdesk(server);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return helpdesk;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((stopped) => void this.server.close(() => stopped()));
  }
}

export type Guarded = { window: PageWindow; heard: ToGate[]; close(): Promise<void> };

/**
 * A page with this helpdesk's guard in it, before any of its scripts. `gate` plays the content script: it gets each message and how
 * to answer; without it there is no content script at all.
 */
export function guardedPage(
  helpdesk: Helpdesk,
  { saves }: Requests,
  gate: ((message: ToGate, send: (answer: ToGuard) => void) => void) | null,
  { first = 'gate', transport = 'fetch' }: { first?: 'gate' | 'guard'; transport?: 'fetch' | 'xhr' } = {},
): Guarded {
  const made = new Window({ url: `${helpdesk.origin}/agent/tickets/4711` });
  const window = made as unknown as PageWindow;
  // Node's own fetch keeps to the standard where the simulated one does not (copies of bodies, aborts).
  if (transport === 'fetch')
    Object.assign(window, { fetch, Request, Response, AbortController, EventTarget, TypeError });
  window.document.head.remove(); // as the document is at document_start
  const heard: ToGate[] = [];
  const startGate = () => {
    if (!gate) return;
    const channel: Channel<ToGuard> = gateEnd<ToGuard>(window.document, crypto.randomUUID(), (raw) => {
      const message = readToGate(raw);
      if (!message) return;
      heard.push(message);
      gate(message, (answer) => channel.send(answer));
    });
  };
  if (first === 'gate') startGate();
  installGuard(window, saves);
  if (first === 'guard') startGate();
  return { window, heard, close: () => made.happyDOM.close() };
}
