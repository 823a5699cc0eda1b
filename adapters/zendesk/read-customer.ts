import type { CustomerReading } from '@/domain/reading';
import { HelpdeskError } from '../helpdesk';
import type { Http } from '../shared/http';
import { object, text, textOrNull } from '../shared/shape';
import type { Names } from './names';
import { readPages } from './pages';

/** The requester, with every address and number by which they are known. */
export async function readCustomer(http: Http, names: Names, customerId: string): Promise<CustomerReading> {
  const [identities] = await Promise.all([readIdentities(http, customerId), names.need([customerId], [])]);
  const person = names.person(customerId);
  const user = person?.raw ?? {};
  // A shared number (a switchboard) is on many people: it says nothing about who this is.
  const own = text(user['phone'], 64);
  const shared = user['shared_phone_number'] === true ? own : null;
  return {
    id: customerId,
    name: person?.name ?? '',
    emails: distinct([text(user['email'], 320), ...identities.emails]),
    phones: distinct([own, ...identities.phones].filter((phone) => phone !== shared)),
    locale: textOrNull(user['locale'], 20),
  };
}

/** Further identities; agents with restricted rights may not see them, and nothing else depends on them. */
async function readIdentities(http: Http, customerId: string): Promise<{ emails: string[]; phones: string[] }> {
  try {
    const { rows } = await readPages(http, `/api/v2/users/${customerId}/identities`, 'identities', () => {}, 1);
    const values = (type: string) =>
      rows
        .map((row) => object(row, 'identity'))
        // Customers can add an address of anybody's to their own profile; until it is verified it is a claim.
        .filter((row) => row['type'] === type && row['verified'] !== false)
        .map((row) => text(row['value'], 320));
    return { emails: values('email'), phones: values('phone_number').map((phone) => phone.slice(0, 64)) };
  } catch (error) {
    if (error instanceof HelpdeskError) return { emails: [], phones: [] };
    throw error;
  }
}

function distinct(values: string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))].slice(0, 50);
}
