// Free of zod.
import type { CaseKey } from './case-key';
import type { OpenCommitment } from './commitment-steps';
import { fitCustomer } from './customer-record';
import type { CustomerRecord } from './customer';

/** As many as a head holds: the next ones. */
const IN_HEAD = 8;

/** The customer whose head of this case tells of these open commitments, the next first. */
export function withCommitments(
  customer: CustomerRecord,
  key: CaseKey,
  open: readonly OpenCommitment[],
): CustomerRecord {
  if (!customer.heads.some((head) => head.key === key)) return customer;
  const heads = customer.heads.map((head) =>
    head.key === key ? { ...head, commitments: open.slice(0, IN_HEAD) } : head,
  );
  return fitCustomer({ ...customer, heads });
}
