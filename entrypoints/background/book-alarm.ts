import { browser } from 'wxt/browser';
import { bookAddress, bookOrigin } from '@/domain/book-address';
import { nextLook } from '@/domain/next-look';
import type { Fetched } from '@/domain/source-failure';
import { fetchBook } from '@/services/fetch-book';
import { mayReadAll, onAccessChanged } from '@/services/host-access';
import { lookForBook, lookOnAccess } from '@/services/look-for-book';
import { onPolicyChanged } from '@/services/read-policy';
import { sourceInForce } from '@/services/source-in-force';
import { onNewRun } from './new-run';
import { report } from './report';

const ALARM = 'book';
/** Chrome rings no sooner, in ms. */
const SOON = 60_000;

let underWay: Promise<void> | null = null;

/** Asks the routing book's address now, and plans the next time. Whoever asks meanwhile gets the same answer. */
export function lookNow(): Promise<void> {
  underWay ??= lookForBook(Date.now)
    .then(plan)
    .then(() => undefined)
    .finally(() => (underWay = null));
  return underWay;
}

/** Sets the alarm for the next look, or takes it away where no address is followed. What is due is done at once. */
export async function planLook(): Promise<void> {
  if (await plan()) await lookNow();
}

/** @returns whether it is due; the alarm is set all the same, for a background that is stopped before it has looked */
async function plan(): Promise<boolean> {
  const now = Date.now();
  const source = await sourceInForce(now);
  if (source === null) {
    await browser.alarms.clear(ALARM);
    return false;
  }
  const when = nextLook(source, now);
  await browser.alarms.create(ALARM, { when: Math.max(when, now + SOON) });
  return when <= now;
}

/** What an address has that somebody thinks of following: nothing is kept. */
export async function askBookAt(typed: string): Promise<Fetched> {
  const address = bookAddress(typed);
  if (address === null || !(await mayReadAll(bookOrigin(address))))
    return { kind: 'failed', what: 'no-access', status: null, retryAfterMs: null };
  return fetchBook({ address, etag: null, lastModified: null });
}

/**
 * Follows the team's routing book where an address is set: every six hours, sooner after a failure, at the start of the
 * browser when that time has passed, and when the policy or the browser's access changes.
 */
export function followBook(): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    // The next alarm first: a background that is stopped while it waits for the answer is rung for again.
    if (alarm.name === ALARM) plan().then(lookNow).catch(report('book'));
  });
  onNewRun(() => void planLook().catch(report('book')));
  onPolicyChanged(() => void planLook().catch(report('book')));
  onAccessChanged(() => void lookOnAccess(Date.now).then(planLook).catch(report('book')));
  // The browser may have forgotten the alarm; while it is there, nothing is read.
  browser.alarms
    .get(ALARM)
    .then((known) => (known ? undefined : planLook()), report('book'))
    .catch(report('book'));
}
