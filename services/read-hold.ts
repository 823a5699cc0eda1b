import { accountId } from '@/domain/account-id';
import { attentionOf } from '@/domain/attention';
import { caseRef } from '@/domain/case-key';
import type { CaseHead } from '@/domain/customer';
import { headOf } from '@/domain/head';
import type { Hold } from '@/domain/hold';
import { placeName } from '@/domain/holder';
import type { BriefDraft } from '@/domain/panel-view';
import type { Reason } from '@/domain/reason';
import { db } from './db/database';
import { customerOfCase } from './find-customer';
import { BOOK_TABLES, readBook } from './read-book';
import { DRAFT_TABLES, readDraft } from './write-brief';

/** What the guard's dialog shows. It has no database of its own: this goes to it over its port. */
export interface HoldView {
  hold: Hold;
  /** empty when not known */
  customerName: string;
  /** where the case was about to go */
  to: string;
  head: CaseHead | null;
  brief: BriefDraft;
  /** the book's, for sending the case on all the same */
  reasons: Reason[];
}

/** Null when there is no such hold. */
export async function readHold(holdId: string, now: number): Promise<HoldView | null> {
  const tables = [...DRAFT_TABLES, db.holds, db.customers, db.accounts, ...BOOK_TABLES];
  return db.transaction('r', tables, async () => {
    const hold = await db.holds.get(holdId);
    if (hold === undefined) return null;
    const { helpdesk, host } = caseRef(hold.caseKey);
    const [record, customer, account, brief, book] = await Promise.all([
      db.cases.get(hold.caseKey),
      customerOfCase(hold.caseKey),
      db.accounts.get(accountId(helpdesk, host)),
      readDraft(hold.caseKey),
      readBook(),
    ]);
    const head = record === undefined ? null : headOf(record, account?.me?.id ?? hold.by.id, now);
    return {
      hold,
      customerName: customer?.name ?? '',
      to: placeName(hold.assessment.change.to),
      head: head && { ...head, attention: attentionOf(head, customer?.heads ?? [], book, now) },
      brief,
      reasons: book.reasons,
    };
  });
}
