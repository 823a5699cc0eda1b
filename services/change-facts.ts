import { CustomerRecord, type CustomerFact } from '@/domain/customer';
import { dayOf } from '@/domain/day';
import { db } from './db/database';
import { put } from './db/put';

const FACTS = 30;

/**
 * "Worth knowing": one line about the customer, shown up to and including the day `until`. Throws when the line is empty
 * or too long, or the day is none; false when the customer is not known.
 */
export async function addFact(
  customerId: string,
  fact: Pick<CustomerFact, 'id' | 'text' | 'until'>,
  now: number,
): Promise<boolean> {
  return changeFacts(customerId, (facts) => {
    const today = dayOf(now);
    const current = facts.filter((one) => one.until >= today && one.id !== fact.id);
    return [...current, { ...fact, addedAt: now }].slice(-FACTS);
  });
}

export async function removeFact(customerId: string, factId: string): Promise<boolean> {
  return changeFacts(customerId, (facts) => facts.filter((fact) => fact.id !== factId));
}

async function changeFacts(id: string, change: (facts: CustomerFact[]) => CustomerFact[]): Promise<boolean> {
  return db.transaction('rw', db.customers, async () => {
    const customer = await db.customers.get(id);
    if (customer === undefined) return false;
    await put(db.customers, CustomerRecord, { ...customer, facts: change(customer.facts) });
    return true;
  });
}
