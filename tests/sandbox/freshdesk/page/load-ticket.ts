import { ApiError, type PageApi } from './api';
import type { Directory } from './directory';
import type { OpenTicket } from './ticket-state';

/** Reads a ticket, its customer and its conversation. The draft stays; what failed is said by the phase. */
export async function readTicket(open: OpenTicket, api: PageApi, directory: Directory): Promise<void> {
  try {
    const [{ ticket }, { conversations }] = await Promise.all([
      api.ticket(open.id),
      api.conversations(open.id),
      directory.ready(),
    ]);
    open.record = ticket;
    open.requester = ticket.requester ?? null;
    open.conversations = conversations;
    open.phase = 'ready';
    open.stale = false;
  } catch (error) {
    open.phase = error instanceof ApiError && error.status === 404 ? 'missing' : 'failed';
  }
}
