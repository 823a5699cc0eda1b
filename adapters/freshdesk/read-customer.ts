import type { CustomerReading } from '@/domain/reading';
import { HelpdeskError } from '../helpdesk';
import { isRefused } from '../shared/faults';
import type { Http } from '../shared/http';
import { type Json, idOrNull, isObject, text, textOrNull, texts } from '../shared/shape';

/**
 * The requester as the account's contact. Who may not be read there, an agent who asks for help say, or when the account's
 * requests are nearly used up, is told by what came along with the ticket.
 * @param along people who came along, with `id`, `name`, `email` and numbers
 */
export async function readCustomer(
  http: Http,
  ticketId: string,
  id: string,
  along: unknown[],
): Promise<CustomerReading> {
  const known = along.filter(isObject).find((one) => idOrNull(one['id']) === id);
  try {
    return customer(id, await http.get(`/api/v2/contacts/${id}`));
  } catch (error) {
    const isBusy = error instanceof HelpdeskError && error.fault === 'busy';
    if (known && (isBusy || isRefused(error))) return customer(id, known);
    if (!isRefused(error)) throw error;
  }
  try {
    const { requester } = await http.get(`/api/v2/tickets/${ticketId}?include=requester`);
    return customer(id, isObject(requester) ? requester : {});
  } catch (error) {
    if (!isRefused(error)) throw error;
    return customer(id, {});
  }
}

function customer(id: string, contact: Json): CustomerReading {
  const emails = [text(contact['email'], 320), ...texts(contact['other_emails'], 320)].filter((one) => one !== '');
  return {
    id,
    name: text(contact['name'], 300),
    emails: [...new Set(emails)].slice(0, 50),
    phones: [...new Set([contact['phone'], contact['mobile']].map(number))].filter((one) => one !== ''),
    locale: textOrNull(contact['language'], 20),
  };
}

/** Recorded both as text and as a number. */
function number(value: unknown): string {
  return typeof value === 'number' ? String(value) : text(value, 64);
}
