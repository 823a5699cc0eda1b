import type { ServerResponse } from 'node:http';

/** An answer before it is on the wire. An object body goes as JSON, a string as it is. */
export interface HttpAnswer {
  status: number;
  headers?: Record<string, string | string[]>;
  body?: unknown;
}

export function send(response: ServerResponse, answer: HttpAnswer): void {
  const text =
    answer.body === undefined ? '' : typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
  const json = answer.body !== undefined && typeof answer.body !== 'string';
  response.writeHead(answer.status, {
    ...(json ? { 'content-type': 'application/json; charset=utf-8' } : {}),
    'cache-control': 'max-age=0, private, must-revalidate',
    ...answer.headers,
  });
  response.end(text);
}

/**
 * Cuts a connection in the middle of the answer's head. Cut before the first byte, Chromium sends the request again by
 * itself when the connection had been used before (a PUT or POST too): a test that wants one lost request would see two
 * and never the error. With half a head the browser reports a network error at once.
 */
export function cut(response: ServerResponse): void {
  const socket = response.socket;
  if (!socket || socket.destroyed) return;
  socket.end('HTTP/1.1 200 OK\r\nX-Cut', () => socket.destroy());
}
