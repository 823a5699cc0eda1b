import type { CustomerRecord } from '@/domain/customer';
import { newCustomer, withReading } from '@/domain/customer-record';
import { emailTerm } from '@/domain/customer-terms';
import { userKey } from '@/domain/identity';
import type { TicketReading } from '@/domain/reading';
import { sameByEmail } from '@/domain/person-proof';
import { joined, surelySame } from '@/domain/same-person';
import { db } from './db/database';
import { customerByUser } from './find-customer';
import { putCustomers } from './put-customers';

/**
 * The customer that a ticket's requester is, with what the ticket tells of them, not put yet: known by that user of the
 * account, else somebody new. Where surely one other customer has exactly the same e-mail address, the two become one
 * here, also when the address came later than both of them. Phone numbers are compared where they are shown (see
 * watch-alike.ts): what knows the world's numbers is too large for the background. Inside the caller's transaction over
 * customers.
 */
export async function meetCustomer(reading: TicketReading, now: number): Promise<CustomerRecord> {
  const { helpdesk, host, customer } = reading;
  const key = userKey(helpdesk, host, customer.id);
  const known = await customerByUser(key);
  const told = withReading(known ?? newCustomer(helpdesk, host, customer, now), key, customer);
  const same = surelySame(told, await othersByEmail(told, key));
  if (same === null || !sameByEmail(told, same)) return told;
  const one = joined(told, same, 'email', now);
  if (one === null) return told;
  await putCustomers(known === undefined ? [same] : [known, same], [one]);
  return one;
}

async function othersByEmail(customer: CustomerRecord, key: string): Promise<CustomerRecord[]> {
  const emails = customer.users.find((user) => user.key === key)?.emails ?? [];
  if (emails.length === 0) return [];
  const alike = await db.customers.where('keys').anyOf(emails.map(emailTerm)).distinct().toArray();
  return alike.filter((other) => other.id !== customer.id);
}
