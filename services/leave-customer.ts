import type { CaseRecord } from '@/domain/case';
import { CustomerRecord } from '@/domain/customer';
import { withoutCase } from '@/domain/customer-record';
import { db } from './db/database';
import { put } from './db/put';

/**
 * The ticket has another requester than before: the customer who had this case no longer has it. Whoever writes another
 * `customerId` into a case calls this first, inside a transaction over customers. @param before the case as it was stored
 */
export async function leaveCustomer(before: CaseRecord | null, customerId: string, now: number): Promise<void> {
  if (before === null || before.customerId === null || before.customerId === customerId) return;
  const customer = await db.customers.get(before.customerId);
  if (customer !== undefined) await put(db.customers, CustomerRecord, withoutCase(customer, before.key, now));
}
