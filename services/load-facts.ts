import { knowsAllGroups } from '@/domain/account';
import { accountId } from '@/domain/account-id';
import type { CaseRecord } from '@/domain/case';
import { causesFlagged } from '@/domain/causes-flagged';
import { caseRef } from '@/domain/case-key';
import { openOnes } from '@/domain/commitment-steps';
import type { PlannedChange } from '@/domain/change';
import { judge, type Judgement } from '@/domain/evidence/evidence';
import { evidenceIn, type EvidenceRecord } from '@/domain/evidence/evidence-record';
import { matterOf } from '@/domain/evidence/lessons';
import { traitsOf } from '@/domain/evidence/traits';
import { firstName } from '@/domain/first-name';
import { membersOf } from '@/domain/group-members';
import type { GuardFacts, KnownGroup } from '@/domain/guard-facts';
import { hintedElsewhere } from '@/domain/hinted';
import { NOBODY, type Holder } from '@/domain/holder';
import { mandateFor } from '@/domain/mandate-for';
import { matterFrom } from '@/domain/matter';
import { namedChange } from '@/domain/named-change';
import type { OutboxEntry } from '@/domain/outbox';
import { db } from './db/database';
import { customerOfCase } from './find-customer';
import { BOOK_TABLES, bookChangedAt, readBook } from './read-book';

/** What the facts are read from. */
export const FACT_TABLES = [
  db.cases,
  db.commitments,
  db.flags,
  db.customers,
  db.outbox,
  db.accounts,
  db.evidence,
  ...BOOK_TABLES,
  db.ledgers,
];

/**
 * Inside the caller's transaction over FACT_TABLES.
 * @param meId who makes the change; without it, who is signed in to the account
 */
export async function loadFacts(change: PlannedChange, now: number, meId?: string): Promise<GuardFacts> {
  const { helpdesk, host } = caseRef(change.caseKey);
  // In one go: the content script waits for this answer.
  const [record = null, customer, entries, flags, commitments, account = null, evidence, book, bookAt] =
    await Promise.all([
      db.cases.get(change.caseKey),
      customerOfCase(change.caseKey),
      db.outbox.where('caseKey').equals(change.caseKey).toArray(),
      db.flags.where('caseKey').equals(change.caseKey).toArray(),
      db.commitments.where('caseKey').equals(change.caseKey).toArray(),
      db.accounts.get(accountId(helpdesk, host)),
      db.evidence.get(accountId(helpdesk, host)),
      readBook(),
      bookChangedAt(),
    ]);
  const by = meId ?? account?.me?.id;
  const answered = (record?.answeredRules ?? []).filter((one) => one.by === by).map((one) => one.rule);
  const named = namedChange(change, record, account);
  const groups = account?.groups ?? [];
  const judgeTo = judgeOf(record, change, evidence, now);
  const locale = customer?.users.find(({ key }) => key === record?.requester)?.locale ?? null;
  const matter = record && matterFrom(record, locale);
  const toGroup = ({ id, name }: KnownGroup) => judgeTo({ ...NOBODY, groupId: id, groupName: name });
  return {
    change: named,
    record,
    customer: firstName(customer?.name ?? ''),
    judgement: judgeTo(change.to),
    ...{ book, matter },
    groups: account !== null && knowsAllGroups(account, now) ? groups : null,
    members: membersOf(account?.members ?? [], change.to.groupId, bookAt ?? 0, now),
    hinted: matter && hintedElsewhere(book, matter, named, groups, toGroup),
    mandate: matter && mandateFor(book, matter, causesFlagged(book, flags)),
    hasBrief: record !== null && hasBrief(record, entries),
    commitments: openOnes(commitments),
    answered: new Set(answered),
    now,
  };
}

/** What the account's finished transfers say of giving this case to somebody. */
function judgeOf(
  record: CaseRecord | null,
  { from }: PlannedChange,
  packed: EvidenceRecord | undefined,
  now: number,
): (to: Holder) => Judgement | null {
  if (record === null || packed === undefined) return () => null;
  const evidence = evidenceIn(packed);
  return (to) => {
    const traits = traitsOf(record.handovers, { from, to }, matterOf(record));
    return traits && judge(evidence, traits, now);
  };
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
