import { caseTerm, userTerm } from '@/domain/customer-terms';
import type { CaseKey } from '@/domain/case-key';
import type { CustomerRecord } from '@/domain/customer';
import { db } from './db/database';

/**
 * The customer who is this user of an account, by `userKey`. A customer's id is such a key too, and finds them also after
 * they have become part of another customer.
 */
export function customerByUser(key: string): Promise<CustomerRecord | undefined> {
  return db.customers.where('keys').equals(userTerm(key)).first();
}

/** The customer of a case: through the customer's index, else (customers with very many cases) through the case. */
export async function customerOfCase(key: CaseKey): Promise<CustomerRecord | undefined> {
  const customer = await db.customers.where('keys').equals(caseTerm(key)).first();
  if (customer !== undefined) return customer;
  const record = await db.cases.get(key);
  return record && customerByUser(record.requester);
}
