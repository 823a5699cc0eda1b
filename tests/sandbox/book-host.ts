import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { certificate } from './certificate';

/** The host that tests lead to it; at an address that no helpdesk of the sandbox has. */
export const BOOK_HOST = 'bok.exempel.se';
export const BOOK_ADDRESS = `https://${BOOK_HOST}/stafett-book.json`;

export interface BookRequest {
  method: string;
  host: string;
  path: string;
  headers: IncomingHttpHeaders;
  /** the names as they came over the line, for what must not be among them */
  names: string[];
  body: string;
  status: number;
}

/** What the host does with the next requests. */
export type Manner = (response: ServerResponse, request: IncomingMessage) => void;

export interface BookHost {
  port: number;
  url: string;
  requests: BookRequest[];
  /** Puts this text at every address of the host, as a static host does: with an ETag and a date, and 304 for who has it. */
  publish(text: string, headers?: Record<string, string>): void;
  /** Answers like this from now on, until something is published. */
  behave(manner: Manner): void;
  close(): Promise<void>;
}

/** A small static host over HTTPS, like the one that a team puts its routing book on, and its bad days. */
export async function startBookHost(): Promise<BookHost> {
  const { key, cert } = await certificate();
  const requests: BookRequest[] = [];
  let manner: Manner = notFound;
  const server = createServer({ key, cert }, (request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => (body += part));
    request.on('end', () => {
      const { method = '', url = '', headers, rawHeaders } = request;
      const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
      const entry = { method, host: headers.host ?? '', path: url, headers, names, body, status: 0 };
      requests.push(entry);
      manner(response, request);
      entry.status = response.statusCode;
    });
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `https://127.0.0.1:${port}/stafett-book.json`,
    requests,
    publish: (text, headers = {}) => (manner = stored(text, headers)),
    behave: (next) => (manner = next),
    async close() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

const notFound: Manner = (response) => void response.writeHead(404, { 'Content-Type': 'text/html' }).end('nothing');

function stored(text: string, more: Record<string, string>): Manner {
  const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;
  const headers = {
    'Content-Type': 'application/json',
    ETag: etag,
    'Last-Modified': 'Mon, 23 Nov 2026 08:00:00 GMT',
    'Set-Cookie': 'seen=1; Secure; SameSite=None',
    ...more,
  };
  return (response, request) => {
    const known = headers.ETag !== '' && request.headers['if-none-match'] === headers.ETag;
    const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
    response.writeHead(known ? 304 : 200, given).end(known ? undefined : text);
  };
}

/** Bad days. */
export const status =
  (code: number, headers: Record<string, string> = {}): Manner =>
  (response) =>
    void response.writeHead(code, { 'Content-Type': 'text/html', ...headers }).end('<h1>Sorry</h1>');

export const leadsTo = (address: string, code = 302): Manner => status(code, { Location: address });

/** Sends as much JSON as is read, and says nothing of its length. */
export const endless: Manner = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.write('{"hints":["');
  const more = 'x'.repeat(256 * 1024);
  const pour = () => {
    while (!response.destroyed && response.write(more));
    if (!response.destroyed) response.once('drain', pour);
  };
  pour();
};

/** Begins to answer, and says nothing more. */
export const stalls: Manner = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.write('{');
};

export const silent: Manner = () => undefined;

export const cutOff: Manner = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
  response.write('{"format":', () => response.destroy());
};
