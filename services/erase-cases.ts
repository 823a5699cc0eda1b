import type { CaseKey } from '@/domain/case-key';
import { TabRecord } from '@/domain/tab';
import { db } from './db/database';
import { putAll } from './db/put';

/** Everything that knows of a case. Counters know only how many. */
export const CASE_TABLES = [
  db.cases,
  db.segments,
  db.flags,
  db.reviews,
  db.outbox,
  db.holds,
  db.briefs,
  db.commitments,
  db.examples,
  db.tabs,
];

/** Takes these cases out of every table. Inside the caller's transaction over `CASE_TABLES`. */
export async function eraseCases(keys: readonly CaseKey[]): Promise<void> {
  if (keys.length === 0) return;
  const flags = await db.flags.where('caseKey').anyOf(keys).primaryKeys();
  const tabs = (await db.tabs.toArray()).filter((tab) => tab.caseKey !== null && keys.includes(tab.caseKey));
  const forgotten = tabs.map((tab): TabRecord => ({ ...tab, caseKey: null, place: 'other', shownCustomer: null }));
  await Promise.all([
    db.cases.bulkDelete([...keys]),
    db.segments.where('caseKey').anyOf(keys).delete(),
    db.reviews.where('flagId').anyOf(flags).delete(),
    db.flags.bulkDelete(flags),
    db.outbox.where('caseKey').anyOf(keys).delete(),
    db.holds.where('caseKey').anyOf(keys).delete(),
    db.briefs.bulkDelete([...keys]),
    db.commitments.where('caseKey').anyOf(keys).delete(),
    db.examples.where('caseKey').anyOf(keys).delete(),
    putAll(db.tabs, TabRecord, forgotten),
  ]);
}
