import { liveQuery } from 'dexie';
import { accountId } from '@/domain/account-id';
import { starterBook } from '@/domain/starter-book';
import { counterIds } from '@/domain/counter-names';
import { caseTerm } from '@/domain/customer-terms';
import { panelOf, type PanelFacts } from '@/domain/panel-of';
import type { NothingView, PanelView } from '@/domain/panel-view';
import { DEFAULT_SETTINGS } from '@/domain/default-settings';
import type { TabRecord } from '@/domain/tab';
import { db } from './db/database';
import { readTabAndCustomer } from './db/first-read';
import { customerOfCase } from './find-customer';
import { BOOK_TABLES, readBook } from './read-book';

/** Half a month back is surely this month or the one before. */
const MONTH = 30 * 86_400_000;

/**
 * Calls back with what the panel shows for a tab: once as soon as the customer's record is there (two reads), then whole,
 * and again at every change of what is shown. Returns how to stop.
 *
 * @param clock ms since 1970; asked at every change @param unknown what to say of a tab that has not reported
 */
export function watchPanel(
  tabId: number,
  clock: () => number,
  show: (view: PanelView) => void,
  failed: (error: unknown) => void,
  unknown: NothingView['why'] = 'elsewhere',
): () => void {
  let whole = false;
  const nothing: NothingView = { kind: 'nothing', why: unknown };
  readHead(tabId, clock()).then((view) => {
    if (!whole && view !== null) show(view);
  }, failed);
  const subscription = liveQuery(() => readPanel(tabId, clock())).subscribe({
    next: (view) => {
      whole = true;
      show(view ?? nothing);
    },
    error: failed,
  });
  return () => {
    whole = true;
    subscription.unsubscribe();
  };
}

/** The first paint: the tab and the ready-made head of its customer, nothing else. Null for a tab that is not known. */
export async function readHead(tabId: number, now: number): Promise<PanelView | null> {
  const read = await readTabAndCustomer(tabId, ({ caseKey }) => caseKey && caseTerm(caseKey));
  const view = read && panelOf(read.tab, { ...NO_FACTS, customer: read.customer }, now);
  if (view?.kind !== 'case') return view;
  // The words of a brief are in the case's record, the manager on duty in the book. Their place is kept: nothing may move
  // when they come.
  return { ...view, onDuty: 'coming', received: view.head?.hasUnreadBrief ? 'coming' : view.received };
}

const NO_FACTS: PanelFacts = {
  customer: null,
  record: null,
  flags: [],
  entries: [],
  holds: [],
  account: null,
  book: starterBook(),
  brief: null,
  commitments: [],
  counters: [],
  health: null,
  settings: DEFAULT_SETTINGS,
};

/** Everything the panel shows for a tab, in one transaction. Null for a tab that is not known. */
export async function readPanel(tabId: number, now: number): Promise<PanelView | null> {
  const tables = [db.tabs, db.customers, db.cases, db.flags, db.outbox, db.holds, db.accounts, ...BOOK_TABLES];
  return db.transaction('r', [...tables, db.briefs, db.commitments, db.counters, db.health, db.settings], async () => {
    const tab = await db.tabs.get(tabId);
    return tab === undefined ? null : panelOf(tab, await readFacts(tab, now), now);
  });
}

async function readFacts(tab: TabRecord, now: number): Promise<PanelFacts> {
  const { caseKey: key } = tab;
  if (key === null) return NO_FACTS;
  const account = accountId(tab.helpdesk, tab.host);
  const [customer, record, flags, entries, holds, known, book, brief, commitments, counters, health, settings] =
    await Promise.all([
      customerOfCase(key),
      db.cases.get(key),
      db.flags.where('caseKey').equals(key).toArray(),
      db.outbox.where('caseKey').equals(key).toArray(),
      db.holds.where('caseKey').equals(key).toArray(),
      db.accounts.get(account),
      readBook(),
      db.briefs.get(key),
      db.commitments.where('caseKey').equals(key).toArray(),
      db.counters.bulkGet([counterIds(now)[1], counterIds(now - MONTH)[1]]),
      db.health.get(account),
      db.settings.get('settings'),
    ]);
  return {
    customer: customer ?? null,
    record: record ?? null,
    flags,
    entries,
    holds,
    account: known ?? null,
    book,
    brief: brief ?? null,
    commitments,
    counters,
    health: health ?? null,
    settings: settings ?? DEFAULT_SETTINGS,
  };
}
