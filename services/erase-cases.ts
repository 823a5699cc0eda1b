import type { CaseKey } from '@/domain/case-key';
import { askCounts } from '@/domain/manager-figures';
import { openAsk } from '@/domain/manager-ask-steps';
import { TabRecord } from '@/domain/tab';
import { countOn } from './count-up';
import { db } from './db/database';
import { putAll } from './db/put';

/** Everything that knows of a case. Counters know only how many: that is kept, but for what can no longer be closed. */
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
  db.counters,
  db.models,
];

/** Takes these cases out of every table. Inside the caller's transaction over `CASE_TABLES`. */
export async function eraseCases(keys: readonly CaseKey[]): Promise<void> {
  if (keys.length === 0) return;
  await closeAsks(keys);
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
    // What these flags have taught cannot be taken out of what was learned: all is learned anew from those that are left.
    ...(flags.length > 0 ? [db.models.clear()] : []),
  ]);
}

/** A customer's ask for a manager in a case that is forgotten: nobody could close it any more. */
async function closeAsks(keys: readonly CaseKey[]): Promise<void> {
  const all = db.cases.where('key').anyOf(keys);
  const open = await all.filter((record) => openAsk(record.managerAsks) !== null).toArray();
  for (const { managerAsks } of open) {
    const ask = openAsk(managerAsks);
    if (ask === null) continue;
    await countOn(ask.at, askCounts(ask, { ...ask, closed: { at: ask.at, by: ask.by } }));
  }
}
