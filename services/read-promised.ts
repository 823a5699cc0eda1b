import { Dexie } from 'dexie';
import { accountId } from '@/domain/account-id';
import { caseRef } from '@/domain/case-key';
import { Commitment } from '@/domain/commitment';
import { isForToday } from '@/domain/commitment-steps';
import { firstName } from '@/domain/first-name';
import type { Promised } from '@/domain/promised';
import { db } from './db/database';
import { putAll } from './db/put';
import { customerOfCase } from './find-customer';

const TABLES = [db.commitments, db.customers, db.cases, db.accounts];

/** "My commitments today", over all accounts: what is for today and what should have been done before, the next first. */
export async function readToday(now: number): Promise<Promised[]> {
  return db.transaction('r', TABLES, async () => withCustomers(await forToday(now)));
}

/**
 * How many are for today, how many of them are overdue, and when that may change by time alone: when the next falls due,
 * at midnight at the latest.
 */
export async function readDue(now: number): Promise<{ today: number; overdue: number; nextAt: number }> {
  const mine = await db.transaction('r', TABLES, () => forToday(now));
  const midnight = new Date(now).setHours(24, 0, 0, 0);
  const ahead = mine.filter((one) => one.dueAt >= now).map((one) => one.dueAt + 1);
  return { today: mine.length, overdue: mine.length - ahead.length, nextAt: Math.min(midnight, ...ahead) };
}

/** What has fallen due and the agent has not been reminded of; from now on that has been done. */
export async function takeReminders(now: number): Promise<Promised[]> {
  return db.transaction('rw', TABLES, async () => {
    const due = (await forToday(now)).filter((one) => one.dueAt <= now && one.remindedOf !== one.dueAt);
    await putAll(
      db.commitments,
      Commitment,
      due.map((one) => ({ ...one, remindedOf: one.dueAt })),
    );
    return withCustomers(due);
  });
}

/** The first that is not for today need not be looked at, nor any after it. */
async function forToday(now: number): Promise<Commitment[]> {
  const tonight = new Date(now).setHours(24, 0, 0, 0);
  const open = db.commitments.where('[state+dueAt]').between(['open', Dexie.minKey], ['open', tonight]);
  const [promised, accounts] = await Promise.all([open.toArray(), db.accounts.toArray()]);
  const me = new Map(accounts.map((account) => [account.id, account.me?.id]));
  return promised.filter((one) => {
    const { helpdesk, host } = caseRef(one.caseKey);
    return one.by.id !== null && one.by.id === me.get(accountId(helpdesk, host)) && isForToday(one, now);
  });
}

async function withCustomers(all: readonly Commitment[]): Promise<Promised[]> {
  return Promise.all(
    all.map(async ({ id, caseKey, text, dueAt }) => {
      const customer = await customerOfCase(caseKey);
      return { id, caseKey, text, dueAt, customer: firstName(customer?.name ?? '') };
    }),
  );
}
