import { HelpdeskError } from '../helpdesk';
import { askedFor, faultOf } from './faults';
import { type Json, isObject, unreadable } from './shape';

/** Longest wait for an answer, its body included. Milliseconds. */
const PATIENCE = 20_000;

export interface Answer {
  response: Response;
  body: unknown;
}

/** Requests to the helpdesk on the page's own origin, with the page's session. */
export class Http {
  constructor(
    readonly origin: string,
    private readonly fetch: typeof globalThis.fetch,
  ) {}

  /** @param path path and query. Throws HelpdeskError on anything but a success with an object in it. */
  async get(path: string): Promise<Json> {
    const { response, body } = await this.ask('GET', path, {});
    if (!response.ok) throw faultOf(response, body, askedFor('GET', path));
    return isObject(body) ? body : unreadable(askedFor('GET', path));
  }

  /** The answer, whatever its status; `body` is null where there is none. Throws only 'offline' and 'unreadable'. */
  async ask(method: string, path: string, init: { headers?: Record<string, string>; body?: string }): Promise<Answer> {
    const asked = askedFor(method, path);
    const { fetch } = this; // called free: a window's fetch refuses to be another object's method
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
    try {
      return { response, body: text === '' ? null : JSON.parse(text) };
    } catch {
      if (response.ok) return unreadable(asked);
      return { response, body: null }; // an error page of something in between
    }
  }
}
