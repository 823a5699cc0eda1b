import { Dexie } from 'dexie';
import type { CaseKey } from '@/domain/case-key';
import { db } from './db/database';
import { CASE_TABLES, eraseCases } from './erase-cases';

/** Forgets one customer everywhere in this browser, in one transaction. What is on the helpdesk stays there. */
export async function eraseCustomer(customerId: string): Promise<void> {
  await db.transaction('rw', [...CASE_TABLES, db.customers], async () => {
    const customer = await db.customers.get(customerId);
    const keys = new Set<CaseKey>((await casesOf(customerId)) as CaseKey[]);
    for (const head of customer?.heads ?? []) keys.add(head.key);
    for (const key of customer?.olderCases ?? []) keys.add(key);
    await eraseCases([...keys]);
    await db.customers.delete(customerId);
  });
}

/** Keys of a customer's cases, also those that the customer's record no longer names. */
export function casesOf(customerId: string): Promise<string[]> {
  return db.cases
    .where('[customerId+updatedAt]')
    .between([customerId, Dexie.minKey], [customerId, Dexie.maxKey])
    .primaryKeys();
}

/** Forgets everything: all tables, settings included. */
export async function eraseAll(): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()));
  });
}
