import type { TicketSummary } from '@/domain/reading';
import { isObject, id as idAt } from '../shared/shape';
import { HelpdeskError } from '../helpdesk';
import { readPages } from './pages';
import type { Sources } from './read-ticket';
import { readTicketFields } from './ticket-fields';

/** Without it only tickets of the last thirty days are listed. */
const EVER = '2000-01-01T00:00:00Z';

/** The requester's tickets, last changed first. Somebody who is no contact (an agent who asks for help) has none here. */
export async function readCustomerTickets(
  { http, people, statuses, companies }: Sources,
  host: string,
  customerId: string,
  limit: number,
): Promise<TicketSummary[]> {
  const path = `/api/v2/tickets?requester_id=${customerId}&updated_since=${EVER}&order_by=updated_at&order_type=desc`;
  const pages = Math.max(1, Math.ceil(limit / 100));
  const { rows } = await readPages((page) => http.list(`${path}&${page}`), pages).catch(noneIfUnknown);
  const tickets = rows.filter(isObject);
  const [directory, status, company] = await Promise.all([
    people.directory(),
    statuses.of(tickets),
    companies.of(tickets),
  ]);
  return tickets
    .map((ticket) => ({
      ...readTicketFields(ticket, { status, company }, host, directory),
      customerId: idAt(ticket['requester_id'], 'tickets[].requester_id'),
    }))
    .filter((ticket) => ticket.customerId === customerId)
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .slice(0, limit);
}

/** A requester who is no contact is an invalid value. */
function noneIfUnknown(error: unknown): { rows: unknown[] } {
  if (error instanceof HelpdeskError && error.detail.endsWith('400 invalid_value')) return { rows: [] };
  throw error;
}
