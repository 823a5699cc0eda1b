import { Dexie } from 'dexie';
import type { CaseRecord } from '@/domain/case';
import type { CaseKey } from '@/domain/case-key';
import { db } from './db/database';

function casesOfUser(user: string) {
  return db.cases.where('[requester+updatedAt]').between([user, Dexie.minKey], [user, Dexie.maxKey]);
}

/** Keys of all cases of these users, also those that the customer's record no longer names; the newest first. */
export async function caseKeysOf(users: readonly string[]): Promise<CaseKey[]> {
  const found: { key: CaseKey; updatedAt: number }[] = [];
  for (const user of users) {
    await casesOfUser(user).eachKey((key, { primaryKey }) => {
      found.push({ key: primaryKey as CaseKey, updatedAt: (key as unknown as [string, number])[1] });
    });
  }
  return found.sort((a, b) => b.updatedAt - a.updatedAt || (a.key < b.key ? -1 : 1)).map(({ key }) => key);
}

/** The cases themselves, in no order. */
export async function casesOf(users: readonly string[]): Promise<CaseRecord[]> {
  return (await Promise.all(users.map((user) => casesOfUser(user).toArray()))).flat();
}
