import { HelpdeskError } from '../helpdesk';
import { isRefused } from '../shared/faults';
import type { Http } from '../shared/http';
import { type Rows, allowed } from '../shared/rows';
import { type Json, list, object } from '../shared/shape';
import { readBackwards, readPages, type readToTheEnd } from './pages';

/**
 * Tickets as the agent page itself asks for them, which is not counted among the account's requests; what that way does
 * not give (any more) comes from the documented one, with the same session.
 */
export class Tickets {
  constructor(private readonly http: Http) {}

  one(ticketId: string): Promise<Json> {
    return either(
      async () => object((await this.http.get(`/api/_/tickets/${ticketId}`))['ticket'], 'ticket'),
      () => this.http.get(`/api/v2/tickets/${ticketId}`),
    );
  }

  /**
   * All messages and notes but the first, oldest first, with who wrote them where it is told.
   * @param read `readToTheEnd` costs one request more, for where one that is missing does harm
   */
  conversations(ticketId: string, read: typeof readToTheEnd = readPages): Promise<Rows> {
    const path = `tickets/${ticketId}/conversations?`;
    const more = '&order_type=asc&include=requester';
    return either(
      () =>
        read(async (query) =>
          list((await this.http.get(`/api/_/${path}${query}${more}`))['conversations'], 'conversations'),
        ),
      () => readPages((query) => this.http.list(`/api/v2/${path}${query}`)),
    );
  }

  /** Only the page itself has these. */
  activities(ticketId: string): Promise<Rows> {
    const ask = async (query: string) =>
      list((await this.http.get(`/api/_/tickets/${ticketId}/activities${query}`))['activities'], 'activities');
    return allowed(readBackwards(ask));
  }
}

/** The second where the first is refused, or answers in a shape that is not known. */
async function either<T>(first: () => Promise<T>, second: () => Promise<T>): Promise<T> {
  try {
    return await first();
  } catch (error) {
    const isStrange = error instanceof HelpdeskError && error.fault === 'unreadable';
    if (!isStrange && !isRefused(error)) throw error;
    return second();
  }
}
