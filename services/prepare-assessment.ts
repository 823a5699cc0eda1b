import { accountId } from '@/domain/account-id';
import { assess } from '@/domain/assess';
import type { Assessment } from '@/domain/assessment';
import type { CaseRecord } from '@/domain/case';
import { caseRef } from '@/domain/case-key';
import type { PlannedChange } from '@/domain/change';
import { judge, type Judgement } from '@/domain/evidence/evidence';
import { openedEvidence, type EvidenceRecord } from '@/domain/evidence/evidence-record';
import { matterOf } from '@/domain/evidence/lessons';
import { traitsOf } from '@/domain/evidence/traits';
import { firstName } from '@/domain/first-name';
import type { GuardFacts } from '@/domain/guard-facts';
import { namedChange } from '@/domain/named-change';
import type { OutboxEntry } from '@/domain/outbox';
import { starterBook } from '@/domain/starter-book';
import { db } from './db/database';
import { customerOfCase } from './find-customer';

/** What the facts are read from. */
export const FACT_TABLES = [db.cases, db.customers, db.outbox, db.accounts, db.evidence, db.book];

/** Assesses a change that the agent is about to save. Asked when the field changes, so that no save waits for it. */
export async function prepareAssessment(change: PlannedChange, now: number): Promise<Assessment> {
  return db.transaction('r', FACT_TABLES, async () => assess(await loadFacts(change, now)));
}

/**
 * Inside the caller's transaction over FACT_TABLES.
 * @param meId who makes the change; without it, who is signed in to the account
 */
export async function loadFacts(change: PlannedChange, now: number, meId?: string): Promise<GuardFacts> {
  const { helpdesk, host } = caseRef(change.caseKey);
  // In one go: the content script waits for this answer.
  const [record = null, customer, entries, account = null, evidence, book = starterBook()] = await Promise.all([
    db.cases.get(change.caseKey),
    customerOfCase(change.caseKey),
    db.outbox.where('caseKey').equals(change.caseKey).toArray(),
    db.accounts.get(accountId(helpdesk, host)),
    db.evidence.get(accountId(helpdesk, host)),
    db.book.get('book'),
  ]);
  const by = meId ?? account?.me?.id;
  const answered = (record?.answeredRules ?? []).filter((one) => one.by === by).map((one) => one.rule);
  return {
    change: namedChange(change, record, account),
    record,
    customer: firstName(customer?.name ?? ''),
    judgement: record && evidence ? judged(record, change, evidence, now) : null,
    stopAt: book.stopAt,
    hasBrief: record !== null && hasBrief(record, entries),
    answered: new Set(answered),
    now,
  };
}

function judged(record: CaseRecord, change: PlannedChange, evidence: EvidenceRecord, now: number): Judgement | null {
  const traits = traitsOf(record.handovers, change, matterOf(record));
  return traits && judge(openedEvidence(evidence), traits, now);
}

/** A brief since the last transfer: on the ticket, or on its way there. */
function hasBrief(record: CaseRecord, entries: readonly OutboxEntry[]): boolean {
  const last = record.handovers.findLast((handover) => handover.kind === 'transfer');
  const since = last?.at ?? Number.NEGATIVE_INFINITY;
  if (record.claims.some((claim) => claim.kind === 'brief' && isFresh(claim.at, since, claim.by.id === last?.by.id))) {
    return true;
  }
  return entries.some((entry) => {
    const waits = entry.state === 'due' || entry.state === 'working' || entry.state === 'held';
    return (
      waits && entry.what.kind === 'note' && entry.what.line.startsWith('stafett/1 brief ') && entry.createdAt > since
    );
  });
}

/** The brief that followed the last transfer belongs to it, even though its note was written a moment later. */
function isFresh(at: number, since: number, bySender: boolean): boolean {
  return at > since && !bySender;
}
