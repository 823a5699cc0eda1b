import { openBucket } from './own-bucket'; // first: the store looks up where it is when it is made
import { caseKey } from '@/domain/case-key';
import type { Book } from '@/domain/book';
import { changeBook } from '@/services/change-book';
import { db } from '@/services/db/database';
import { readHead, readPanel } from '@/services/watch-panel';
import { CASES, MESSAGES } from '../data/average-customer';
import { busyAccount, busyBook, fullEvidence, fullLedger } from '../data/busy-team';
import { ACCOUNT, ticketsOf } from '../data/invented-tickets';
import { largeBook, largeDepartments, MOST_DEPARTMENTS } from '../data/large-book';
import { shownTab } from '../data/shown-tab';
import { storedCustomer } from '../data/stored-customer';
import { assess, choose } from './assessment';

/** The guard and the panel for a team whose routing book is as large as books get, or as teams have it; a store of its own. */
export { assess, openBucket };

const CUSTOMERS = 200;
const TABS = 200;

/** @param isLarge 5,000 hints to 300 departments; else 60 hints */
export async function fill(isLarge: boolean): Promise<void> {
  const now = Date.now();
  const readings = Array.from({ length: CUSTOMERS }, (_, n) => ticketsOf(n, CASES, MESSAGES, now));
  const stored = readings.map((tickets) => storedCustomer(tickets, now));
  await db.cases.bulkPut(stored.flatMap(({ cases }) => cases));
  await db.segments.bulkPut(stored.flatMap(({ segments }) => segments));
  await db.customers.bulkPut(stored.map(({ customer }) => customer));
  await db.tabs.bulkPut(
    Array.from({ length: TABS }, (_, n) => {
      const [ticket] = readings[n % CUSTOMERS] ?? [];
      if (!ticket) throw new Error('a customer without tickets');
      return shownTab(n + 1, caseKey({ ...ACCOUNT, ticketId: ticket.ticketId }), now);
    }),
  );
  await db.accounts.put(busyAccount(now));
  await changeBook(() => (isLarge ? largest(busyBook(now)) : busyBook(now)), { name: '', how: 'import' }, now);
  await db.evidence.put(fullEvidence(now));
  await db.ledgers.put(fullLedger(now));
  choose(CUSTOMERS);
}

/** The same book with as many departments and hints as there may be. */
function largest(book: Book): Book {
  const more = largeDepartments().slice(0, MOST_DEPARTMENTS - book.departments.length);
  const known = new Set(more.map(({ id }) => id));
  const hints = largeBook('usual').map((hint) =>
    known.has(hint.departmentId) ? hint : { ...hint, departmentId: 'd0' },
  );
  return { ...book, departments: [...book.departments, ...more], hints };
}

/** Milliseconds to the first assessment in a background that has just been started: nothing of the book is known there. */
export async function assessFirst(round: number): Promise<number> {
  db.close();
  await db.open();
  return assess(round, true);
}

/** Milliseconds to the panel's first paint's data, and to everything that it shows. */
export const head = (round: number) => timed(readHead, round);
export const whole = (round: number) => timed(readPanel, round);

async function timed(read: typeof readHead, round: number): Promise<number> {
  const tabId = (Math.abs(round) % TABS) + 1;
  const began = performance.now();
  const view = await read(tabId, Date.now());
  const took = performance.now() - began;
  if (view?.kind !== 'case') throw new Error('the store did not answer what was put into it');
  return took;
}
