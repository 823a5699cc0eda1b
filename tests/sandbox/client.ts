import { request as httpsRequest } from 'node:https';
import type { Sandbox } from './server';

export interface ClientAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  /** The body as JSON. Throws when it is none. */
  json(): unknown;
}

export interface RequestOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Host to ask; acme.zendesk.com when left out. */
  host?: string;
}

/** One real HTTPS request to the sandbox, certificate checked, without a browser. Rejects when the connection is cut. */
export function ask(sandbox: Sandbox, path: string, options: RequestOptions = {}): Promise<ClientAnswer> {
  const host = options.host ?? 'acme.zendesk.com';
  return new Promise((resolve, reject) => {
    const outgoing = httpsRequest(
      {
        host: '127.0.0.1',
        port: sandbox.port,
        servername: host,
        ca: sandbox.certificate,
        agent: false,
        method: options.method ?? 'GET',
        path,
        // Node frames the body of a DELETE only when it is told how long it is.
        headers: {
          host,
          ...(options.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(options.body)) }),
          ...options.headers,
        },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const json = () => JSON.parse(text) as unknown;
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text, json });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(options.body);
  });
}

/** Where an agent's browser asks, and where it gets the token that writes need. */
export interface Door {
  host: string;
  tokenPath: string;
  tokenIn(body: unknown): string;
}

export const ZENDESK_DOOR: Door = {
  host: 'acme.zendesk.com',
  tokenPath: '/api/v2/users/me.json',
  tokenIn: (body) => (body as { user: { authenticity_token: string } }).user.authenticity_token,
};

export const FRESHDESK_DOOR: Door = {
  host: 'acme.freshdesk.com',
  tokenPath: '/api/_/bootstrap/me',
  tokenIn: (body) => (body as { meta: { csrf_token: string } }).meta.csrf_token,
};

/** Asks as an agent's browser does: with the session's cookie and, for writing, the session's token. */
export class AgentClient {
  private readonly cookie: string;
  private token: string | null = null;

  /** `userId` left out: the session of the agent who is signed in. */
  constructor(
    private readonly sandbox: Sandbox,
    userId?: number,
    private readonly door: Door = ZENDESK_DOOR,
  ) {
    this.cookie = sandbox.cookieAt(door.host, userId);
  }

  get(path: string): Promise<ClientAnswer> {
    return ask(this.sandbox, path, { host: this.door.host, headers: { cookie: this.cookie } });
  }

  /** A write. The token is fetched once; `forget()` makes the next write fetch it again. */
  async write(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<ClientAnswer> {
    this.token ??= this.door.tokenIn((await this.get(this.door.tokenPath)).json());
    const headers = { cookie: this.cookie, 'x-csrf-token': this.token, 'content-type': 'application/json' };
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    return ask(this.sandbox, path, { host: this.door.host, method, headers, ...text });
  }

  forget(): void {
    this.token = null;
  }
}

/**
 * `fetch` for code that expects a browser's: relative paths or https://acme.zendesk.com/..., cookie added, and a cut
 * connection is a TypeError as in a browser. Lets an adapter run against the sandbox without a browser.
 * @param host whose page it is: relative paths go there, and it decides which helpdesk `userId` is an agent of
 */
export function sandboxFetch(sandbox: Sandbox, userId?: number, host = 'acme.zendesk.com'): typeof fetch {
  const cookie = sandbox.cookieAt(host, userId);
  return async (input, init = {}) => {
    const given = input instanceof Request ? input : null;
    const url = new URL(given?.url ?? (input as string | URL), `https://${host}`);
    const headers = Object.fromEntries(new Headers(given?.headers ?? init.headers));
    const body = given ? await given.text() : typeof init.body === 'string' ? init.body : '';
    init.signal?.throwIfAborted();
    const aborted = new Promise<never>((_, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error), { once: true });
    });
    const asked = ask(sandbox, url.pathname + url.search, {
      method: given?.method ?? init.method ?? 'GET',
      host: url.hostname,
      headers: { ...headers, cookie },
      ...(body === '' ? {} : { body }),
    }).catch((error: unknown) => {
      throw new TypeError('Failed to fetch', { cause: error });
    });
    const answer = await Promise.race([asked, aborted]);
    const pairs = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as [string, string]);
    const empty = answer.status === 204 || answer.status === 304;
    return new Response(empty ? null : answer.text, { status: answer.status, headers: pairs });
  };
}
