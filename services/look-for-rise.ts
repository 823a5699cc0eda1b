import { CustomerRecord } from '@/domain/customer';
import type { EarlyFlag } from '@/domain/early-flag';
import { mayPropose, risingOf } from '@/domain/rising';
import { casesOf } from './cases-of-users';
import { db } from './db/database';
import { put } from './db/put';
import { customerByUser } from './find-customer';

/**
 * Looks whether a customer gets in touch more than their own past makes one expect, and if so proposes one call: kept
 * with the customer, so that it is proposed once. One transaction. @returns whether it has been proposed now
 */
export async function lookForRise(customerId: string, now: number): Promise<boolean> {
  return db.transaction('rw', db.customers, db.cases, async () => {
    const customer = await customerByUser(customerId);
    if (customer === undefined || !mayPropose(customer.earlyFlag, now)) return false;
    const cases = await casesOf(customer.users.map((user) => user.key));
    const contacts = cases.flatMap((one) =>
      one.interactions.filter(({ direction }) => direction === 'in').map(({ at }) => at),
    );
    const complaints = cases.map((one) => one.complaintSince).filter((since) => since !== null);
    const rise = risingOf({ contacts, complaints, knownSince: customer.knownSince }, now);
    if (rise === null) return false;
    await put(db.customers, CustomerRecord, { ...customer, earlyFlag: { at: now, rise, answer: null } });
    return true;
  });
}

/** The agent has called, or will not. Either way it is not proposed again. False when there is nothing to answer. */
export async function answerRise(customerId: string, answer: NonNullable<EarlyFlag['answer']>): Promise<boolean> {
  return db.transaction('rw', db.customers, async () => {
    const customer = await customerByUser(customerId);
    if (customer?.earlyFlag === undefined) return false;
    await put(db.customers, CustomerRecord, { ...customer, earlyFlag: { ...customer.earlyFlag, answer } });
    return true;
  });
}
