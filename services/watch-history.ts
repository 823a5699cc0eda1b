import { liveQuery } from 'dexie';
import { historyOf } from '@/domain/history-of';
import type { HistoryView } from '@/domain/history-entry';
import { casesOf } from './cases-of-users';
import { db } from './db/database';
import { customerByUser } from './find-customer';

/**
 * Calls back with a customer's whole history, newest first: first what the cases' own records hold, then with their older
 * segments, and again at every change. Returns how to stop.
 */
export function watchHistory(
  customerId: string,
  show: (history: HistoryView) => void,
  failed: (error: unknown) => void,
): () => void {
  let first = true;
  const subscription = liveQuery(async () => {
    const customer = await customerByUser(customerId);
    const records = await casesOf(customer?.users.map((user) => user.key) ?? []);
    const named = customer === undefined ? 0 : customer.heads.length + customer.olderCases.length;
    const long = records.filter((record) => record.segments > 0).map((record) => record.key);
    if (long.length === 0) return historyOf(records, [], named);
    if (first) show(historyOf(records, [], named));
    return historyOf(records, await db.segments.where('caseKey').anyOf(long).toArray(), named);
  }).subscribe({
    next: (history) => {
      first = false;
      show(history);
    },
    error: failed,
  });
  return () => {
    first = false;
    subscription.unsubscribe();
  };
}
