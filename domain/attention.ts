import type { Book } from './book';
import type { Attention, CaseHead } from './customer';

export const DAY = 86_400_000;
/** Another case this recently makes the contact a repeated one. */
export const REPEATED_WITHIN_DAYS = 30;

type HeadFacts = Pick<CaseHead, 'key' | 'status' | 'state' | 'createdAt' | 'contact'>;

export function isFinished(status: CaseHead['status']): boolean {
  return status === 'solved' || status === 'closed';
}

/**
 * What needs attention on a case right now, worst first: contacts without an answer, silence towards the customer for the
 * lead's number of days (not while the helpdesk waits for the customer, and not said twice when a contact is unanswered),
 * other cases of the same customer within 30 days.
 *
 * @param others the customer's other cases @param now ms since 1970
 */
export function attentionOf(
  head: HeadFacts,
  others: readonly HeadFacts[],
  book: Pick<Book, 'silentDays'>,
  now: number,
): Attention[] {
  const found: Attention[] = [];
  if (!isFinished(head.status) && head.state === 'live') {
    const { unanswered, unansweredSince, lastWordAt, firstAt } = head.contact;
    if (unanswered > 0 && unansweredSince !== null) {
      found.push({ kind: 'unanswered', count: unanswered, since: unansweredSince });
    } else {
      const since = lastWordAt ?? firstAt;
      if (since !== null && head.status !== 'pending' && now - since >= book.silentDays * DAY) {
        found.push({ kind: 'silent', since });
      }
    }
  }
  const cases = others.filter((other) => other.key !== head.key && isRecent(other, now)).length;
  if (cases > 0) found.push({ kind: 'repeated', cases, withinDays: REPEATED_WITHIN_DAYS });
  return found;
}

function isRecent(other: HeadFacts, now: number): boolean {
  const latest = Math.max(other.createdAt, other.contact.firstAt ?? 0, other.contact.lastAt ?? 0);
  return now - latest <= REPEATED_WITHIN_DAYS * DAY;
}
