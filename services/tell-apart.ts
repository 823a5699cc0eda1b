import { notApartFrom, toldApart } from '@/domain/same-person';
import { db } from './db/database';
import { customerByUser } from './find-customer';
import { putCustomers } from './put-customers';

/** An agent says that two customers are not the same person: no longer suggested, never made one by a reading. */
export async function tellApart(one: string, other: string): Promise<boolean> {
  return db.transaction('rw', db.customers, async () => {
    const [a, b] = await Promise.all([customerByUser(one), customerByUser(other)]);
    if (a === undefined || b === undefined || a.id === b.id) return false;
    await putCustomers([a, b], toldApart(a, b));
    return true;
  });
}

/** Takes that back. */
export async function forgetApart(one: string, other: string): Promise<boolean> {
  return db.transaction('rw', db.customers, async () => {
    const [a, b] = await Promise.all([customerByUser(one), customerByUser(other)]);
    if (a === undefined || b === undefined || a.id === b.id) return false;
    const users = [a, b].map((customer) => new Set(customer.users.map((user) => user.key)));
    await putCustomers([a, b], [notApartFrom(a, users[1] as Set<string>), notApartFrom(b, users[0] as Set<string>)]);
    return true;
  });
}
