import { CustomerRecord } from '@/domain/customer';
import { db } from './db/database';
import { putAll } from './db/put';

/** Puts customers in the place of others, when two have become one or one has become two. Inside a transaction. */
export async function putCustomers(before: readonly CustomerRecord[], after: readonly CustomerRecord[]): Promise<void> {
  const ids = new Set(after.map((customer) => customer.id));
  await db.customers.bulkDelete(before.map((customer) => customer.id).filter((id) => !ids.has(id)));
  await putAll(db.customers, CustomerRecord, after);
}
