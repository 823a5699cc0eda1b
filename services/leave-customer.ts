import type { CaseRecord } from '@/domain/case';
import { CustomerRecord } from '@/domain/customer';
import { withoutCase } from '@/domain/customer-record';
import { db } from './db/database';
import { put } from './db/put';
import { customerByUser } from './find-customer';

/**
 * The ticket has another requester than before: the customer who had this case no longer has it. Whoever writes another
 * `requester` into a case calls this first, inside a transaction over customers. @param before the case as it was stored
 */
export async function leaveCustomer(before: CaseRecord | null, requester: string, now: number): Promise<void> {
  if (before === null || before.requester === requester) return;
  const customer = await customerByUser(before.requester);
  if (customer !== undefined) await put(db.customers, CustomerRecord, withoutCase(customer, before.key, now));
}
