import { CustomerRecord, type CustomerFact } from '@/domain/customer';
import { dayOf } from '@/domain/day';
import { db } from './db/database';
import { put } from './db/put';
import { customerByUser } from './find-customer';

const FACTS = 30;

/**
 * "Worth knowing": one line about the customer, shown up to and including the day `until`. Throws when the line is empty
 * or too long, or the day is none; false when the customer is not known.
 * @param fact `from`: the user on whose case it is written, where that is known
 */
export async function addFact(
  customerId: string,
  fact: Pick<CustomerFact, 'id' | 'text' | 'until'> & { from?: string | null },
  now: number,
): Promise<boolean> {
  return changeFacts(customerId, ({ id, users, facts }) => {
    const today = dayOf(now);
    const from = users.find((user) => user.key === fact.from)?.key ?? id;
    const current = facts.filter((one) => one.until >= today && one.id !== fact.id);
    return [...current, { ...fact, from, addedAt: now }].slice(-FACTS);
  });
}

export async function removeFact(customerId: string, factId: string): Promise<boolean> {
  return changeFacts(customerId, ({ facts }) => facts.filter((fact) => fact.id !== factId));
}

async function changeFacts(id: string, change: (customer: CustomerRecord) => CustomerFact[]): Promise<boolean> {
  return db.transaction('rw', db.customers, async () => {
    const customer = await customerByUser(id);
    if (customer === undefined) return false;
    await put(db.customers, CustomerRecord, { ...customer, facts: change(customer) });
    return true;
  });
}
