import type { Account } from './account';
import { groupOf, type AccountGroup } from './account-group';
import { attentionOf } from './attention';
import type { Book } from './book';
import type { Brief } from './brief';
import type { CaseRecord } from './case';
import { cameBack } from './came-back';
import { caseRef } from './case-key';
import { causeChoices } from './cause-choices';
import type { Commitment } from './commitment';
import { openOnes } from './commitment-steps';
import type { Counter } from './counter';
import { flagsByDepartment } from './counter-names';
import type { CaseHead, CustomerRecord } from './customer';
import { dayOf } from './day';
import { draftOf } from './draft-of';
import { factsToday } from './fact';
import type { Rise } from './early-flag';
import type { Flag } from './flag';
import { suggestedFirst, suggestOrder } from './flag-order';
import { flagViews } from './flag-view';
import { groupHues } from './group-department';
import { headOf, unreadBrief } from './head';
import type { Health } from './health';
import { hintedDepartment } from './hinted-department';
import type { Hold } from './hold';
import { NOBODY } from './holder';
import { sameAccount } from './identity';
import { managerForGroup } from './manager-on-duty';
import { mandateCard } from './mandate-card';
import { noticesOf } from './notices';
import type { OutboxEntry } from './outbox';
import type { CaseView, NothingView, PanelView } from './panel-view';
import { isReceiving } from './receiving';
import { shownRise } from './rising';
import type { Settings } from './settings';
import type { TabRecord } from './tab';

/** Everything the panel's view is made of; `null` and empty where it has not been read (yet). */
export interface PanelFacts {
  customer: CustomerRecord | null;
  record: CaseRecord | null;
  flags: readonly Flag[];
  entries: readonly OutboxEntry[];
  holds: readonly Hold[];
  account: Account | null;
  book: Book;
  brief: Brief | null;
  /** those of the case */
  commitments: readonly Commitment[];
  counters: readonly (Counter | undefined)[];
  health: Health | null;
  settings: Settings;
}

/** What the panel shows for a tab, from what is stored. @param now ms since 1970 */
export function panelOf(tab: TabRecord, facts: PanelFacts, now: number): PanelView {
  const nothing = nothingFor(tab);
  if (nothing !== null || tab.caseKey === null) return nothing ?? { kind: 'nothing', why: 'list' };
  return { kind: 'case', ...caseParts(tab, tab.caseKey, facts, now) };
}

function nothingFor(tab: TabRecord): NothingView | null {
  if (tab.session === 'signed-out') return { kind: 'nothing', why: 'signed-out' };
  switch (tab.place) {
    case 'ticket':
      return null;
    case 'new-ticket':
    case 'suspended':
      return { kind: 'nothing', why: tab.place };
    case 'other':
      return { kind: 'nothing', why: 'list' };
  }
}

function caseParts(
  tab: TabRecord,
  key: NonNullable<TabRecord['caseKey']>,
  facts: PanelFacts,
  now: number,
): Omit<CaseView, 'kind'> {
  const { record, book } = facts;
  const me = tab.me ?? facts.account?.me ?? null;
  const heads = (facts.customer?.heads ?? []).map((head, _, all) => freshHead(head, all, book, now));
  const promised = openOnes(facts.commitments);
  const rise = shownRise(facts.customer?.earlyFlag, now);
  const stored = heads.find((one) => one.key === key);
  // Anew where it can be: time alone ends some of what a stored head says.
  const read = record && headOf(record, me?.id ?? null, now);
  const own = read && (promised.length > 0 || stored?.commitments ? { ...read, commitments: promised } : read);
  const known = own ?? stored ?? null;
  const head = known && freshHead(known, heads, book, now, rise);
  const received = record === null ? null : unreadBrief(record, me?.id ?? null);
  const hinted = hintedDepartment(book, record, facts.customer);
  return {
    caseKey: key,
    helpdesk: tab.helpdesk,
    ticketId: caseRef(key).ticketId,
    me: me && { id: me.id, name: me.name },
    guarded: tab.guarded,
    shownCustomer: tab.shownCustomer,
    requester: record?.requester ?? onlyUser(facts.customer, key),
    customer: facts.customer && { ...facts.customer, heads, facts: factsToday(facts.customer.facts, now) },
    head,
    hues: head === null ? {} : groupHues(groupsOf(head), book.departments),
    reading: tab.reading,
    trouble: tab.trouble,
    departments: suggestedFirst(
      suggestOrder(book.departments, flagsByDepartment(facts.counters)),
      hinted ? [hinted.departmentId] : [],
    ),
    hinted,
    causes: causeChoices(book, facts.counters),
    flags: flagViews(facts.flags, facts.entries, me?.id ?? null, book),
    received,
    receiving: me !== null && isReceiving(facts.entries, record?.claims ?? [], me.id, now),
    claims: (record?.claims ?? []).filter((claim) => claim.operation !== received?.operation).reverse(),
    brief: draftOf(facts.brief, record, facts.commitments),
    mandate: mandateCard(facts, now),
    onDuty: managerForGroup(book, groupOf(key, (record ?? head)?.holder ?? NOBODY), dayOf(now)),
    notices: noticesOf({ ...facts, back: record && me && cameBack(record, me.id, now) }, facts.settings.dismissed, now),
  };
}

/** While the case has not been read: the customer's user in the case's account, where there is but one. */
function onlyUser(customer: CustomerRecord | null, key: CaseView['caseKey']): string | null {
  const users = customer?.users.filter((user) => sameAccount(user.key, key)) ?? [];
  return users.length === 1 ? (users[0]?.key ?? null) : null;
}

function freshHead(
  head: CaseHead,
  others: readonly CaseHead[],
  book: Book,
  now: number,
  rise: Rise | null = null,
): CaseHead {
  return { ...head, attention: attentionOf(head, others, book, now, rise) };
}

/** Those that a case has been with. */
function groupsOf({ key, stations, holder }: CaseHead): AccountGroup[] {
  return [holder, ...stations.map(({ groupId, name }) => ({ groupId, groupName: name }))].map((one) =>
    groupOf(key, one),
  );
}
