import type { TicketSummary } from '@/domain/reading';
import { isRefused } from '../shared/faults';
import type { Http } from '../shared/http';
import type { Rows } from '../shared/rows';
import { type Json, id, idOrNull, isObject } from '../shared/shape';
import type { Names } from './names';
import { readPages } from './pages';
import type { Sources } from './read-ticket';
import { readTicketFields } from './ticket-fields';

/** The customer's tickets, last changed first, at most `limit`; search answers where the list is refused. */
export async function readCustomerTickets(
  { http, names, forms }: Sources,
  host: string,
  customerId: string,
  limit: number,
): Promise<TicketSummary[]> {
  const { rows } = await ticketRows(http, names, customerId, Math.ceil(limit / 100));
  const tickets = rows
    .filter(isObject)
    .filter((row) => row['result_type'] === undefined || row['result_type'] === 'ticket');
  const ids = (key: string) => tickets.map((ticket) => idOrNull(ticket[key]));
  const [form] = await Promise.all([forms.of(tickets), names.need(ids('assignee_id'), ids('group_id'))]);
  return tickets
    .map((ticket) => ({
      ...readTicketFields(ticket, host, names),
      form: form(ticket),
      customerId: id(ticket['requester_id'], 'ticket.requester_id'),
    }))
    .filter((ticket) => ticket.customerId === customerId)
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .slice(0, limit);
}

async function ticketRows(http: Http, names: Names, customerId: string, pages: number): Promise<Rows> {
  const learn = (page: Json) => names.learn(page);
  const order = 'sort_by=updated_at&sort_order=desc&per_page=100';
  try {
    const path = `/api/v2/users/${customerId}/tickets/requested?${order}&include=users,groups,organizations`;
    return await readPages(http, path, 'tickets', learn, pages);
  } catch (error) {
    if (!isRefused(error)) throw error;
    const query = encodeURIComponent(`type:ticket requester:${customerId}`);
    return readPages(http, `/api/v2/search?query=${query}&${order}`, 'results', learn, pages);
  }
}
