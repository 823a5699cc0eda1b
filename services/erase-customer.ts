import type { CaseKey } from '@/domain/case-key';
import { CustomerRecord } from '@/domain/customer';
import { apartTerm } from '@/domain/customer-terms';
import { notApartFrom } from '@/domain/same-person';
import { caseKeysOf } from './cases-of-users';
import { db } from './db/database';
import { putAll } from './db/put';
import { CASE_TABLES, eraseCases } from './erase-cases';
import { customerByUser } from './find-customer';

/**
 * Forgets one customer everywhere in this browser, as every user of every account, in one transaction: also others'
 * memory that they are not this one. What is on the helpdesk stays there.
 */
export async function eraseCustomer(customerId: string): Promise<void> {
  await db.transaction('rw', [...CASE_TABLES, db.customers], async () => {
    const customer = await customerByUser(customerId);
    const users = customer?.users.map((user) => user.key) ?? [customerId];
    const keys = new Set<CaseKey>(await caseKeysOf(users));
    for (const head of customer?.heads ?? []) keys.add(head.key);
    for (const key of customer?.olderCases ?? []) keys.add(key);
    await eraseCases([...keys]);
    if (customer !== undefined) await db.customers.delete(customer.id);
    const others = await db.customers.where('keys').anyOf(users.map(apartTerm)).distinct().toArray();
    const forgotten = others.map((other) => notApartFrom(other, new Set(users)));
    await putAll(db.customers, CustomerRecord, forgotten);
  });
}
