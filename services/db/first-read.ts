import type { CustomerRecord } from '@/domain/customer';
import type { TabRecord } from '@/domain/tab';
import { db } from './database';

/**
 * A tab's record and the customer of the case it shows, in one transaction and without Dexie's bookkeeping: half of what
 * the same two reads take through Dexie, and the panel's first paint waits for nothing else. No live query sees these
 * reads. Null for a tab that is not known.
 *
 * @param term the index term of the customer, from the tab; null: no customer is wanted
 */
export async function readTabAndCustomer(
  tabId: number,
  term: (tab: TabRecord) => string | null,
): Promise<{ tab: TabRecord; customer: CustomerRecord | null } | null> {
  if (!db.isOpen()) await db.open();
  const reading = db.backendDB().transaction(['tabs', 'customers']);
  const tab = await answer<TabRecord | undefined>(reading.objectStore('tabs').get(tabId));
  if (tab === undefined) return null;
  const wanted = term(tab);
  if (wanted === null) return { tab, customer: null };
  const byKey = reading.objectStore('customers').index('keys');
  return { tab, customer: (await answer<CustomerRecord | undefined>(byKey.get(wanted))) ?? null };
}

function answer<Value>(request: IDBRequest): Promise<Value> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result as Value);
    request.onerror = () => fail(request.error ?? new Error('the store did not answer'));
  });
}
