import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** One request as it reached the server, before anything was done with it. */
export interface RecordedRequest {
  /** 1, 2, 3 ... in order of arrival; goes on when a test empties the list. */
  n: number;
  method: string;
  host: string;
  /** Path with the query. */
  path: string;
  headers: IncomingHttpHeaders;
  /** The body, byte for byte (read as UTF-8). */
  body: string;
  /** Status of the answer; null as long as there is none, or when the connection was cut. */
  status: number | null;
  /** When it had arrived whole, epoch milliseconds. */
  at: number;
  /** Who the session cookie belongs to; null when logged out or without a cookie. */
  userId: number | null;
}

/** Which requests a fault or a pause is for. All given parts must match; `path` and `body` are searched, not anchored. */
export interface RequestMatch {
  method?: string | undefined;
  host?: RegExp | undefined;
  path?: RegExp | undefined;
  body?: RegExp | undefined;
}

export function matches(request: RecordedRequest, match: RequestMatch): boolean {
  if (match.method && match.method.toUpperCase() !== request.method) return false;
  if (match.host && request.host.search(match.host) < 0) return false;
  if (match.path && request.path.search(match.path) < 0) return false;
  return !match.body || request.body.search(match.body) >= 0;
}

export async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
