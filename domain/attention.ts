import type { Book } from './book';
import { isForToday, isOverdue } from './commitment-steps';
import type { Attention, CaseHead } from './customer';
import type { Rise } from './early-flag';
import { isMet } from './manager-ask-steps';

export const DAY = 86_400_000;
/** Another case this recently makes the contact a repeated one. */
export const REPEATED_WITHIN_DAYS = 30;
/** As many commitments as stand here; the rest stand with them, further down. */
const PROMISES = 3;

type HeadFacts = Pick<
  CaseHead,
  'key' | 'status' | 'state' | 'createdAt' | 'contact' | 'commitments' | 'complaintSince' | 'managerAsk'
>;

export function isFinished(status: CaseHead['status']): boolean {
  return status === 'solved' || status === 'closed';
}

/**
 * What needs attention on a case right now, worst first: a complaint, with its age; a manager asked for; what was promised
 * and is overdue; contacts without an answer, or silence towards the customer for the lead's number of days (not while the
 * helpdesk waits for the customer, and not said twice when a contact is unanswered); what is promised for today; other
 * contacts or complaints of the customer that have risen; other cases of theirs within 30 days.
 *
 * @param others the customer's other cases @param now ms since 1970 @param rise what is to be shown of it
 */
export function attentionOf(
  head: HeadFacts,
  others: readonly HeadFacts[],
  book: Pick<Book, 'silentDays'>,
  now: number,
  rise: Rise | null = null,
): Attention[] {
  const promised = promises(head, now);
  const works = !isFinished(head.status) && head.state === 'live';
  return [
    ...(works && head.complaintSince !== null ? [{ kind: 'complaint' as const, since: head.complaintSince }] : []),
    ...manager(head),
    ...promised.filter(({ kind }) => kind === 'overdue'),
    ...(works ? silence(head, book, now) : []),
    ...promised.filter(({ kind }) => kind === 'due'),
    ...(rise === null ? [] : [{ kind: 'rising' as const, rise }]),
    ...repeated(head, others, now),
  ];
}

/** Open until somebody closes it, also when the ticket is solved. */
function manager({ managerAsk }: HeadFacts): Attention[] {
  return managerAsk === null ? [] : [{ kind: 'manager', since: managerAsk.at, met: isMet(managerAsk) }];
}

/** Whatever has become of the ticket: a promise is not done because a ticket is solved. */
function promises({ commitments = [] }: HeadFacts, now: number): Attention[] {
  return commitments
    .filter((one) => isForToday(one, now))
    .slice(0, PROMISES)
    .map(({ id, text, dueAt }) => ({ kind: isOverdue({ dueAt }, now) ? 'overdue' : 'due', id, text, dueAt }));
}

function silence({ status, contact }: HeadFacts, { silentDays }: Pick<Book, 'silentDays'>, now: number): Attention[] {
  const { unanswered, unansweredSince, lastWordAt, firstAt } = contact;
  if (unanswered > 0 && unansweredSince !== null) {
    return [{ kind: 'unanswered', count: unanswered, since: unansweredSince }];
  }
  const since = lastWordAt ?? firstAt;
  const silent = since !== null && status !== 'pending' && now - since >= silentDays * DAY;
  return silent ? [{ kind: 'silent', since }] : [];
}

function repeated(head: HeadFacts, others: readonly HeadFacts[], now: number): Attention[] {
  const cases = others.filter((other) => other.key !== head.key && isRecent(other, now)).length;
  return cases > 0 ? [{ kind: 'repeated', cases, withinDays: REPEATED_WITHIN_DAYS }] : [];
}

function isRecent(other: HeadFacts, now: number): boolean {
  const latest = Math.max(other.createdAt, other.contact.firstAt ?? 0, other.contact.lastAt ?? 0);
  return now - latest <= REPEATED_WITHIN_DAYS * DAY;
}
