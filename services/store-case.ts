import { accountId } from '@/domain/account-id';
import { CaseRecord } from '@/domain/case';
import { CustomerRecord } from '@/domain/customer';
import { withHeads } from '@/domain/customer-record';
import { headOf } from '@/domain/head';
import { db } from './db/database';
import { put } from './db/put';
import { customerByUser } from './find-customer';

/**
 * Puts a case and, in the same transaction, the head of its customer that tells of it. To be called inside a transaction
 * over cases, customers and accounts. @param now ms since 1970
 */
export async function storeCase(record: CaseRecord, now: number): Promise<void> {
  await put(db.cases, CaseRecord, record);
  const [customer, account] = await Promise.all([
    customerByUser(record.requester),
    db.accounts.get(accountId(record.helpdesk, record.host)),
  ]);
  if (customer === undefined) return;
  const head = headOf(record, account?.me?.id ?? null, now);
  await put(db.customers, CustomerRecord, withHeads(customer, record.requester, [head], now));
}

/** Changes a known case by a pure function; false when this browser does not know it. One transaction. */
export async function changeCase(
  key: string,
  now: number,
  change: (record: CaseRecord) => CaseRecord,
): Promise<boolean> {
  return db.transaction('rw', db.cases, db.customers, db.accounts, async () => {
    const record = await db.cases.get(key);
    if (record === undefined) return false;
    await storeCase(change(record), now);
    return true;
  });
}
