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
