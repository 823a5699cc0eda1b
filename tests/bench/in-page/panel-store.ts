import { newAccount, withGroups } from '@/domain/account';
import { caseKey } from '@/domain/case-key';
import { count } from '@/domain/counter';
import { counterIds, flagName } from '@/domain/counter-names';
import { starterBook } from '@/domain/starter-book';
import type { TabRecord } from '@/domain/tab';
import { db } from '@/services/db/database';
import { watchHistory } from '@/services/watch-history';
import { readHead, readPanel } from '@/services/watch-panel';
import { CASES, MESSAGES } from '../data/average-customer';
import { dice } from '../data/dice';
import { ACCOUNT, ticketsOf } from '../data/invented-tickets';
import { RowStore } from '../data/row-store';
import { shownTab } from '../data/shown-tab';
import { storedCustomer } from '../data/stored-customer';

/** Stafett's own store beside the row store, both with the same customers, and every way to ask them for a panel. */

/** Customer -1 has 5,000: one endless ticket, and 80 long ones. */
const HEAVY = -1;
const HEAVY_CASES = 80;
const HEAVY_MESSAGES = 50;
const ENDLESS_MESSAGES = 1_000;

const FIRST_TAB = 5_000_000;
const TABS = 1_000;
const HEAVY_TAB = FIRST_TAB - 2;

const rows = new RowStore();
let raw: IDBDatabase;
let customers = 0;

/** How many customers have been seeded before in this profile. */
export async function seeded(): Promise<number> {
  const [ours, theirs] = await Promise.all([db.customers.count(), rows.cases.count()]);
  return Math.min(ours - 1, (theirs - HEAVY_CASES - 1) / CASES);
}

/** Fills both stores with customers `from` up to `to`, in transactions of their own. */
export async function seed(from: number, to: number): Promise<void> {
  const now = Date.now();
  const readings = Array.from({ length: to - from }, (_, n) => ticketsOf(from + n, CASES, MESSAGES, now));
  await keep(readings, now);
}

export async function seedHeavy(): Promise<void> {
  const now = Date.now();
  const long = ticketsOf(HEAVY, HEAVY_CASES, HEAVY_MESSAGES, now);
  const [endless] = ticketsOf(HEAVY, 1, ENDLESS_MESSAGES, now);
  if (!endless) throw new Error('no endless ticket');
  await keep([[{ ...endless, ticketId: '999' }, ...long]], now);
}

async function keep(readings: ReturnType<typeof ticketsOf>[], now: number): Promise<void> {
  const stored = readings.map((tickets) => storedCustomer(tickets, now));
  await db.cases.bulkPut(stored.flatMap(({ cases }) => cases));
  await db.segments.bulkPut(stored.flatMap(({ segments }) => segments));
  await db.customers.bulkPut(stored.map(({ customer }) => customer));
  await rows.putAll(readings.flat());
}

/** What else a panel reads: tabs that show these cases, the account with its groups, this month's counters. */
export async function open(seededCustomers: number): Promise<void> {
  customers = seededCustomers;
  const now = Date.now();
  const groups = Array.from({ length: 40 }, (_, n) => ({ id: String(n + 1), name: `Grupp ${n + 1}` }));
  await db.accounts.put(withGroups(newAccount(ACCOUNT.helpdesk, ACCOUNT.host, now), groups, now));
  const flags = new Map(starterBook().departments.map(({ id }, n) => [flagName(id, null), n + 1]));
  await db.counters.bulkPut(counterIds(now).map((id) => count(id, undefined, flags)));
  const roll = dice(7);
  const tabs = Array.from({ length: TABS }, (_, n) => tab(FIRST_TAB + n, roll(customers), roll(CASES), now));
  const endless = { ...tab(HEAVY_TAB, HEAVY, 0, now), caseKey: caseKey({ ...ACCOUNT, ticketId: '999' }) };
  await db.tabs.bulkPut([...tabs, endless, tab(HEAVY_TAB + 1, HEAVY, 3, now)]);
  const opening = indexedDB.open('stafett');
  raw = await new Promise((done, fail) => {
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error ?? new Error('not opened'));
  });
  raw.onversionchange = () => raw.close();
}

function tab(tabId: number, customer: number, n: number, now: number): TabRecord {
  return shownTab(tabId, caseKey({ ...ACCOUNT, ticketId: String((customer + 1) * 1_000 + n) }), now);
}

const some = (round: number) => FIRST_TAB + ((Math.abs(round) * 7919) % TABS);
const someCustomer = (round: number) => 10_000_000 + ((Math.abs(round) * 104_729) % customers);
const heavy = (round: number) => HEAVY_TAB + (Math.abs(round) % 2);

/** Milliseconds to the panel's first paint's data. */
export const head = (round: number) => timed(() => readHead(some(round), Date.now()), isCase);
/** Milliseconds to everything that the panel shows. */
export const whole = (round: number) => timed(() => readPanel(some(round), Date.now()), isCase);
export const heavyHead = (round: number) => timed(() => readHead(heavy(round), Date.now()), isCase);
export const heavyWhole = (round: number) => timed(() => readPanel(heavy(round), Date.now()), isCase);

/** Milliseconds to the newest entries of the customer's history, as the panel watches it. */
export const history = (round: number) =>
  timed(
    () => firstHistory(someCustomer(round)),
    (shown) => shown > 10,
  );
export const heavyHistory = () =>
  timed(
    () => firstHistory(10_000_000 + HEAVY),
    (shown) => shown > 1_000,
  );

/** The same through the row store: four queries. */
export const fourQueries = (round: number) => timed(() => rows.context(String(someCustomer(round))), Boolean);
export const heavyFourQueries = () => timed(() => rows.context(String(10_000_000 + HEAVY)), Boolean);

/** The floor: one customer record of Stafett's own store by its key, without a library. */
export const bareGet = (round: number) =>
  timed(() => {
    const request = raw
      .transaction('customers')
      .objectStore('customers')
      .get(idOf(someCustomer(round)));
    return new Promise<unknown>((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error ?? new Error('failed'));
    });
  }, Boolean);

function idOf(userId: number): string {
  return `${ACCOUNT.helpdesk}:${ACCOUNT.host}:user:${userId}`;
}

function firstHistory(userId: number): Promise<number> {
  return new Promise((done, fail) => {
    const stop = watchHistory(
      idOf(userId),
      ({ entries }) => {
        done(entries.length);
        setTimeout(() => stop());
      },
      fail,
    );
  });
}

const isCase = (view: { kind: string } | null) => view?.kind === 'case';

/** Milliseconds until the answer, which must be one: a store that answers nothing is fast. */
async function timed<Answer>(ask: () => Promise<Answer>, right: (answer: Answer) => boolean): Promise<number> {
  const began = performance.now();
  const answer = await ask();
  const took = performance.now() - began;
  if (!right(answer)) throw new Error('the store did not answer what was seeded');
  return took;
}
