import type { IncomingHttpHeaders } from 'node:http';
import type { HttpAnswer } from './answer';
import type { RecordedRequest } from './requests';

/** What the server needs to know of a helpdesk that it plays. */
export interface Helpdesk {
  /** True for the canonical hosts that are this helpdesk's. */
  plays(canonicalHost: string): boolean;
  /** Does what the request asks for. */
  answer(request: RecordedRequest): HttpAnswer | Promise<HttpAnswer>;
  /** Whose session a request carries; null when signed out or without a cookie. */
  whoAsks(headers: IncomingHttpHeaders): number | null;
  /** The `Cookie` header of the browser's session or, given an agent, of a session of their own. */
  cookieFor(userId?: number): string;
}
