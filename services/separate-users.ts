import { accountId } from '@/domain/account-id';
import { HEADS } from '@/domain/customer-record';
import { headOf } from '@/domain/head';
import { partOf, toldApart, type JoinedBy, type OwnCases } from '@/domain/same-person';
import { caseKeysOf } from './cases-of-users';
import { db } from './db/database';
import { customerByUser } from './find-customer';
import { putCustomers } from './put-customers';

/** How one became two, so that it can be undone: a user of each, and how they had become one. */
export interface Separated {
  one: string;
  other: string;
  how: JoinedBy;
}

/**
 * Gives some of a customer's users, with their cases, flags and facts, a customer of their own. One transaction; null when
 * nothing was done: they are not known, or are all that the customer is.
 *
 * @param remember true: they are not the same person, and no later reading makes them one; false: it only takes back that
 * they were joined
 */
export async function separateUsers(
  keys: readonly string[],
  remember: boolean,
  now: number,
): Promise<Separated | null> {
  return db.transaction('rw', db.customers, db.cases, db.accounts, async () => {
    const customer = await customerByUser(keys[0] ?? '');
    if (customer === undefined) return null;
    const mine = customer.users.filter((user) => keys.includes(user.key));
    const theirs = customer.users.filter((user) => !keys.includes(user.key));
    const [first, second] = [mine[0], theirs[0]];
    if (first === undefined || second === undefined) return null;
    const parts = await Promise.all(
      [mine, theirs].map(async (users) => {
        const own = users.map((user) => user.key);
        return partOf(customer, new Set(own), await ownCases(own, now));
      }),
    );
    const [one, other] = parts;
    if (one === undefined || other === undefined) return null;
    await putCustomers([customer], remember ? toldApart(one, other) : [one, other]);
    return { one: first.key, other: second.key, how: (first.joined ?? second.joined)?.how ?? 'agent' };
  });
}

async function ownCases(users: string[], now: number): Promise<OwnCases> {
  const keys = await caseKeysOf(users);
  const newest = await db.cases.bulkGet(keys.slice(0, HEADS));
  const heads = [];
  for (const record of newest) {
    if (record === undefined) continue;
    const account = await db.accounts.get(accountId(record.helpdesk, record.host));
    heads.push(headOf(record, account?.me?.id ?? null, now));
  }
  return { heads, olderCases: keys.slice(HEADS) };
}
