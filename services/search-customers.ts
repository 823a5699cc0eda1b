import type { CustomerRecord } from '@/domain/customer';
import { addressesOf } from '@/domain/customer-terms';
import { db } from './db/database';

/** What tells one customer from another, for the one who searches. */
export interface FoundCustomer {
  id: string;
  name: string;
  /** e-mail addresses and phone numbers */
  addresses: string[];
  cases: number;
}

const MOST = 20;

/**
 * Customers whose name, e-mail or phone holds the words, in any case; at most 20, those of the newest contact first.
 * Reads the customers one by one: asked by hand a few times a year, not worth an index on every write.
 */
export async function searchCustomers(words: string): Promise<FoundCustomer[]> {
  const sought = words.trim().toLowerCase();
  if (sought === '') return [];
  const hits: CustomerRecord[] = [];
  await db.customers.each((customer) => {
    const names = customer.users.map((user) => user.name);
    if ([...addressesOf(customer), ...names].some((text) => text.toLowerCase().includes(sought))) hits.push(customer);
  });
  return hits
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .slice(0, MOST)
    .map((customer) => ({
      id: customer.id,
      name: customer.name,
      addresses: addressesOf(customer),
      cases: customer.heads.length + customer.olderCases.length,
    }));
}
