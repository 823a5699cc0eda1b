// Free of zod.
import type { CaseRecord } from './case';

/** What accounts call the ticket type of a complaint. Not "reklamation": that is a product coming back. */
const TYPES = /^(customer )?complaints?$|^(kund)?klagomål$/u;

type Told = Pick<CaseRecord, 'type' | 'createdAt' | 'contact'>;

/**
 * Since when the helpdesk's own type says that a case is a complaint: the customer's first message. Null when it does not
 * say so.
 */
export function complaintByType({ type, createdAt, contact }: Told): number | null {
  const name = type?.normalize('NFC').toLowerCase().replace(/[_-]/g, ' ').trim() ?? '';
  return TYPES.test(name) ? (contact.firstAt ?? createdAt) : null;
}

/** The message that an agent calls a complaint: the first that waits for an answer, else the customer's latest. */
export function complaintByAgent(record: Pick<CaseRecord, 'interactions' | 'contact'>, now: number): number {
  const latest = record.interactions.findLast((one) => one.direction === 'in');
  return record.contact.unansweredSince ?? latest?.at ?? now;
}
