import { accountId } from '@/domain/account-id';
import { CaseRecord } from '@/domain/case';
import { caseFromReading } from '@/domain/case-from-reading';
import { caseKey } from '@/domain/case-key';
import { CustomerRecord } from '@/domain/customer';
import { withHeads } from '@/domain/customer-record';
import { fitCase } from '@/domain/fit-case';
import { headOf } from '@/domain/head';
import { countsOf } from '@/domain/new-handovers';
import type { TicketReading } from '@/domain/reading';
import { isQuestionTag } from '@/domain/tag';
import { commitmentsFollow } from './commitments-follow';
import { countUp } from './count-up';
import { db } from './db/database';
import { put } from './db/put';
import { customerByUser } from './find-customer';
import { flagsFollow } from './flags-follow';
import { keepSegments } from './keep-segments';
import { learnTransfers } from './learn-transfers';
import { learnWhatCame } from './learn-what-came';
import { leaveCustomer } from './leave-customer';
import { meetCustomer } from './meet-customer';
import { BOOK_TABLES, readBook } from './read-book';
import { readBackFlags } from './read-back-flags';
import { reconcileHolds } from './reconcile-holds';
import { rememberWhole } from './shorten-messages';
import { takeOffQuestions } from './take-off-questions';

/**
 * Keeps a ticket that was read whole: the case, its customer's head, counters of transfers not seen before, flags that
 * other agents put on it, and what it tells of the guard (see reconcile-holds.ts, learn-what-came.ts); the tag of a question that is over is to go. One transaction; the same reading
 * twice changes nothing but its age; an older reading than the stored one is left alone. @param now ms since 1970
 */
export async function recordReading(reading: TicketReading, now: number): Promise<void> {
  const tables = [db.cases, db.segments, db.customers, db.accounts, db.counters, db.flags, db.outbox];
  await db.transaction(
    'rw',
    [...tables, db.holds, db.commitments, db.tabs, db.health, ...BOOK_TABLES, db.evidence, db.settings],
    async () => {
      const key = caseKey(reading);
      const [previous = null, account, { wholeMessages }] = await Promise.all([
        db.cases.get(key),
        db.accounts.get(accountId(reading.helpdesk, reading.host)),
        readBook(),
      ]);
      if (previous !== null && previous.depth !== 'summary' && reading.updatedAt < Date.parse(previous.stamp)) return;
      if (wholeMessages) await rememberWhole();
      const whole = await learnTransfers(caseFromReading(reading, previous, now, wholeMessages));
      const { record, segments } = fitCase(whole);
      await leaveCustomer(previous, record.requester, now);
      const customer = await meetCustomer(reading, now);
      await put(db.cases, CaseRecord, record);
      const head = headOf(record, account?.me?.id ?? null, now);
      await put(db.customers, CustomerRecord, withHeads(customer, record.requester, [head], now));
      await keepSegments(key, segments, previous);
      await countUp(countsOf(record, previous, whole.handovers));
      await flagsFollow(key, record.requester);
      if (previous?.requester !== record.requester) await commitmentsFollow(key, record.requester);
      await readBackFlags(record, previous, now);
      await reconcileHolds(record, previous, whole.handovers, account, now);
      await learnWhatCame(whole);
      if (whole.tags.some(isQuestionTag)) await takeOffQuestions(whole, now);
    },
  );
}

/** The ticket's stamp is still the stored one: what is stored is as fresh as `now`. */
export async function confirmReading(key: string, stamp: string, now: number): Promise<void> {
  await db.transaction('rw', db.cases, db.customers, async () => {
    const record = await db.cases.get(key);
    if (record === undefined || record.stamp !== stamp || record.depth === 'summary') return;
    await put(db.cases, CaseRecord, { ...record, readAt: now });
    const customer = await customerByUser(record.requester);
    if (customer === undefined) return;
    const heads = customer.heads.map((head) => (head.key === record.key ? { ...head, readAt: now } : head));
    await put(db.customers, CustomerRecord, { ...customer, heads });
  });
}
