import { groupOf } from '@/domain/account-group';
import type { CaseRecord } from '@/domain/case';
import type { CaseKey } from '@/domain/case-key';
import type { Keeper } from '@/domain/commitment';
import { departmentForGroup } from '@/domain/group-department';
import { askCounts } from '@/domain/manager-figures';
import { openAsk, withAsk, withCall, withoutAsk, withoutOpenAsk } from '@/domain/manager-ask-steps';
import { countOn } from './count-up';
import { db } from './db/database';
import { BOOK_TABLES, readBook } from './read-book';
import { storeCase } from './store-case';

/** What an ask is written in; a caller's own transaction must be over them. */
export const MANAGER_TABLES = [db.cases, db.customers, db.accounts, ...BOOK_TABLES, db.counters];

/** One click: the customer asks for a manager. Counted for the department that has the case. Once while it is open. */
export async function askForManager(caseKey: CaseKey, by: Keeper, now: number): Promise<void> {
  await changeAsks(caseKey, now, (record) => ask(record, by, now));
}

/** It was clicked by mistake: taken back, and not counted, unless somebody has called the manager. */
export async function takeBackAsk(caseKey: CaseKey, now: number): Promise<void> {
  await changeAsks(caseKey, now, (record) => {
    const open = openAsk(record.managerAsks);
    if (open === null || open.calls.length > 0) return record;
    return { ...record, managerAsks: withoutAsk(record.managerAsks) };
  });
}

/** The manager was called, and took the call or did not. Whoever calls a manager has a customer who asks for one. */
export async function logManagerCall(
  caseKey: CaseKey,
  call: { taken: boolean; manager: string | null },
  by: Keeper,
  now: number,
): Promise<void> {
  await changeAsks(caseKey, now, async (record) => {
    const asked = await ask(record, by, now);
    const { taken, manager } = call;
    return { ...asked, managerAsks: withCall(asked.managerAsks, { at: now, by, taken, manager }) };
  });
}

/** The customer has had what they asked for, or no longer asks. */
export async function closeAsk(caseKey: CaseKey, by: Keeper, now: number): Promise<void> {
  await changeAsks(caseKey, now, (record) =>
    openAsk(record.managerAsks) === null
      ? record
      : { ...record, managerAsks: withoutOpenAsk(record.managerAsks, by, now) },
  );
}

async function ask(record: CaseRecord, by: Keeper, now: number): Promise<CaseRecord> {
  if (openAsk(record.managerAsks) !== null) return record;
  const { departments } = await readBook();
  const department = departmentForGroup(groupOf(record.key, record.holder), departments)?.id ?? null;
  return { ...record, managerAsks: withAsk(record.managerAsks, by, department, now) };
}

/** One transaction, counters and all. Throws when this browser has never read the case. */
async function changeAsks(
  caseKey: CaseKey,
  now: number,
  change: (record: CaseRecord) => CaseRecord | Promise<CaseRecord>,
): Promise<void> {
  await db.transaction('rw', MANAGER_TABLES, async () => {
    const record = await db.cases.get(caseKey);
    if (record === undefined) throw new Error('no such case');
    const changed = await change(record);
    if (changed === record) return;
    const before = openAsk(record.managerAsks);
    const after = before
      ? (changed.managerAsks?.find(({ at }) => at === before.at) ?? null)
      : openAsk(changed.managerAsks);
    await countOn(before?.at ?? now, askCounts(before, after));
    await storeCase(changed, now);
  });
}
