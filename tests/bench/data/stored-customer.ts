import type { CaseRecord, CaseSegment } from '@/domain/case';
import { caseFromReading } from '@/domain/case-from-reading';
import type { CustomerRecord } from '@/domain/customer';
import { newCustomer, withHeads, withReading } from '@/domain/customer-record';
import { userKey } from '@/domain/identity';
import { fitCase } from '@/domain/fit-case';
import { headOf } from '@/domain/head';
import type { TicketReading } from '@/domain/reading';

/** One customer as Stafett keeps them. */
export interface StoredCustomer {
  customer: CustomerRecord;
  cases: CaseRecord[];
  segments: CaseSegment[];
}

/**
 * What recording these tickets one by one leaves in the store, made by the same pure functions but written in bulk: a
 * million interactions would take hours otherwise. @param readings of one customer, at least one
 */
export function storedCustomer(readings: readonly TicketReading[], now: number): StoredCustomer {
  const [first] = readings;
  if (!first) throw new RangeError('a customer without tickets');
  const { helpdesk, host } = first;
  const key = userKey(helpdesk, host, first.customer.id);
  const person = withReading(newCustomer(helpdesk, host, first.customer, now), key, first.customer);
  const fitted = readings.map((reading) => fitCase(caseFromReading(reading, null, now)));
  const cases = fitted.map(({ record }) => record);
  return {
    customer: withHeads(
      person,
      key,
      cases.map((record) => headOf(record, null, record.readAt)),
      now,
    ),
    cases,
    segments: fitted.flatMap(({ segments }) => segments),
  };
}
