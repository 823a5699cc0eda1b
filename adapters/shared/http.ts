import { HelpdeskError } from '../helpdesk';
import { type FaultOf, askedFor } from './faults';
import { type Json, list, object, unreadable } from './shape';

/** Longest wait for an answer, its body included. Milliseconds. */
const PATIENCE = 20_000;

export interface Answer {
  response: Response;
  body: unknown;
}

/** What a helpdesk tells about its limits, so that we never use up what the agent needs. */
export interface Limits {
  /** Throws HelpdeskError 'busy' when this request has to wait. */
  check(method: string, path: string): void;
  note(path: string, headers: Headers): void;
}

/** Requests to the helpdesk on the page's own origin, with the page's session. */
export class Http {
  constructor(
    readonly origin: string,
    private readonly fetch: typeof globalThis.fetch,
    readonly faultOf: FaultOf,
    private readonly limits: Limits | null = null,
  ) {}

  /** The same for a while: and when its earliest answer was given, ms by the helpdesk's clock; null: it did not tell. */
  timed(): { http: Http; answeredAt(): number | null } {
    const { fetch } = this;
    let earliest: number | null = null;
    const timed: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      const at = Date.parse(response.headers.get('date') ?? '');
      if (at >= 0) earliest = Math.min(earliest ?? at, at);
      return response;
    };
    return { http: new Http(this.origin, timed, this.faultOf, this.limits), answeredAt: () => earliest };
  }

  /** @param path path and query. Throws HelpdeskError on anything but a success with an object in it. */
  async get(path: string): Promise<Json> {
    return object(await this.read(path), askedFor('GET', path));
  }

  /** As `get`, for answers that are a list. */
  async list(path: string): Promise<unknown[]> {
    return list(await this.read(path), askedFor('GET', path));
  }

  private async read(path: string): Promise<unknown> {
    const { response, body } = await this.ask('GET', path, {});
    if (!response.ok) throw this.faultOf(response, body, askedFor('GET', path));
    return body;
  }

  /**
   * The answer, whatever its status; `body` is null where there is none. Throws only 'offline' and 'unreadable', and
   * 'busy' where the limits say so.
   */
  async ask(method: string, path: string, init: { headers?: Record<string, string>; body?: string }): Promise<Answer> {
    const asked = askedFor(method, path);
    const { fetch } = this; // called free: a window's fetch refuses to be another object's method
    this.limits?.check(method, path);
    let response: Response;
    let text: string;
    try {
      response = await fetch(this.origin + path, {
        ...init,
        method,
        headers: { accept: 'application/json', ...init.headers },
        credentials: 'same-origin',
        redirect: 'manual', // never to another host, and a sign-in page is not an answer
        signal: AbortSignal.timeout(PATIENCE),
      });
      text = await response.text();
    } catch {
      throw new HelpdeskError('offline', asked);
    }
    this.limits?.note(path, response.headers);
    try {
      return { response, body: text === '' ? null : JSON.parse(text) };
    } catch {
      if (response.ok) return unreadable(asked);
      return { response, body: null }; // an error page of something in between
    }
  }
}
