import type { CustomerRecord } from '@/domain/customer';
import { areApart, joined, shareAccount, type JoinedBy } from '@/domain/same-person';
import { db } from './db/database';
import { customerByUser } from './find-customer';
import { putCustomers } from './put-customers';

/** How two became one, so that it can be undone. */
export interface Joined {
  /** the users of the one who came */
  came: string[];
  /** an agent had said before that they are two */
  wereApart: boolean;
}

/**
 * An agent says that two customers are the same person: all users, cases, facts and flags are one customer's. One
 * transaction; null when nothing was done: one of them is not known, they are one already, or are too much for one record.
 */
export async function joinCustomers(one: string, other: string, how: JoinedBy, now: number): Promise<Joined | null> {
  return db.transaction('rw', db.customers, async () => {
    const [a, b] = await Promise.all([customerByUser(one), customerByUser(other)]);
    if (a === undefined || b === undefined || a.id === b.id) return null;
    const whole = joined(a, b, how, now);
    if (whole === null) return null;
    await putCustomers([a, b], [whole]);
    const came = a.id === whole.id ? b : a;
    return { came: came.users.map((user) => user.key), wereApart: areApart(a, b) };
  });
}

/**
 * Two customers who surely are the same become one, if both are still as they were when that was found, and nothing
 * speaks against it by now. False when nothing was done.
 */
export async function joinSurely(
  one: CustomerRecord,
  other: CustomerRecord,
  how: JoinedBy,
  now: number,
): Promise<boolean> {
  return db.transaction('rw', db.customers, async () => {
    const [a, b] = await db.customers.bulkGet([one.id, other.id]);
    if (a === undefined || b === undefined || shareAccount(a, b) || areApart(a, b)) return false;
    if (JSON.stringify([a.users, b.users]) !== JSON.stringify([one.users, other.users])) return false;
    return (await joinCustomers(a.id, b.id, how, now)) !== null;
  });
}
