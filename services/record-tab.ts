import { Account, newAccount } from '@/domain/account';
import { accountId } from '@/domain/account-id';
import { CaseRecord } from '@/domain/case';
import type { TabReport } from '@/domain/messages';
import { stayEnded, TabRecord, tabAfter } from '@/domain/tab';
import { withWatched } from '@/domain/watched';
import { db } from './db/database';
import { put } from './db/put';

/** An account's `seenAt` is not worth a write more often than this. */
const SEEN_EVERY = 3_600_000;

/**
 * Keeps what a helpdesk tab says that it shows, and who is signed in there. Answers with the stamp of the stored whole
 * reading of its case, so that an unchanged ticket is not read again; null when it should be read.
 */
export async function recordTab(tabId: number, report: TabReport, now: number): Promise<{ stamp: string | null }> {
  return db.transaction('rw', db.tabs, db.accounts, db.cases, async () => {
    const [previous, account, record] = await Promise.all([
      db.tabs.get(tabId),
      db.accounts.get(accountId(report.helpdesk, report.host)),
      report.caseKey === null ? undefined : db.cases.get(report.caseKey),
    ]);
    await keepStay(stayEnded(previous, report, now));
    await put(db.tabs, TabRecord, tabAfter(previous, tabId, report, now));
    await recordMe(account, report, now);
    const isToBeRead = record === undefined || record.depth === 'summary' || record.unsettled === true;
    return { stamp: isToBeRead ? null : record.stamp };
  });
}

async function recordMe(account: Account | undefined, report: TabReport, now: number): Promise<void> {
  const { helpdesk, host, me, session } = report;
  if (session === 'unknown' && me === null) return;
  const same = account !== undefined && JSON.stringify(account.me) === JSON.stringify(me);
  if (same && now - account.seenAt < SEEN_EVERY) return;
  await put(db.accounts, Account, { ...(account ?? newAccount(helpdesk, host, now)), me, seenAt: now });
}

/** Whoever saves and leaves may have made a transfer that only a later reading shows (see reconcile-holds.ts). */
async function keepStay(ended: ReturnType<typeof stayEnded>): Promise<void> {
  const record = ended === null ? undefined : await db.cases.get(ended.caseKey);
  if (ended === null || record === undefined) return;
  await put(db.cases, CaseRecord, { ...record, watched: withWatched(record.watched, ended.stay) });
}

/** The tab was closed, or shows something that is no helpdesk. @param now ms since 1970 */
export async function forgetTab(tabId: number, now: number): Promise<void> {
  await db.transaction('rw', db.tabs, db.cases, async () => {
    await keepStay(stayEnded(await db.tabs.get(tabId), null, now));
    await db.tabs.delete(tabId);
  });
}

/**
 * The browser has started: tab ids of its last run mean nothing any more. A tab of this run may have reported already.
 * @param startedAt when this run began, ms since 1970
 */
export async function forgetTabsBefore(startedAt: number): Promise<void> {
  await db.transaction('rw', db.tabs, db.cases, async () => {
    const gone = await db.tabs.filter((tab) => tab.seenAt < startedAt).toArray();
    for (const tab of gone) await keepStay(stayEnded(tab, null, tab.seenAt));
    await db.tabs.bulkDelete(gone.map((tab) => tab.tabId));
  });
}
