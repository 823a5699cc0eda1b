import type { CaseKey } from '@/domain/case-key';
import type { CustomerRecord } from '@/domain/customer';
import { caseTerm, newCustomer, sameByAddress } from '@/domain/customer-record';
import { emailKey, userKey } from '@/domain/identity';
import type { TicketReading } from '@/domain/reading';
import { db } from './db/database';

/**
 * The customer that a ticket's requester is: the same user of the same account, else the one known person with exactly
 * the same e-mail address, else somebody new. Two customers are never made one here. Inside the caller's transaction.
 */
export async function findCustomer(reading: TicketReading, now: number): Promise<CustomerRecord> {
  const { helpdesk, host, customer } = reading;
  const known = await customerByUser(userKey(helpdesk, host, customer.id));
  if (known !== undefined) return known;
  const emails = [...new Set(customer.emails.map(emailKey).filter((email) => email !== null))];
  const found = new Map<string, CustomerRecord>();
  for (const email of emails) {
    for (const one of await db.customers.where('keys').equals(`email:${email}`).toArray()) found.set(one.id, one);
  }
  return sameByAddress([...found.values()], helpdesk, host) ?? newCustomer(helpdesk, host, customer, now);
}

/** The customer who is this user of an account, by `userKey`. */
export function customerByUser(key: string): Promise<CustomerRecord | undefined> {
  return db.customers.where('keys').equals(`helpdesk:${key}`).first();
}

/** The customer of a case: through the customer's index, else (customers with very many cases) through the case. */
export async function customerOfCase(key: CaseKey): Promise<CustomerRecord | undefined> {
  const customer = await db.customers.where('keys').equals(caseTerm(key)).first();
  if (customer !== undefined) return customer;
  const record = await db.cases.get(key);
  return record?.customerId == null ? undefined : db.customers.get(record.customerId);
}
