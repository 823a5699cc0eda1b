import type { Book } from '@/domain/book';
import type { CaseRecord } from '@/domain/case';
import { userTerm } from '@/domain/customer-terms';
import { BacktestRun, type Backtest } from '@/domain/hints/backtest';
import { db } from './db/database';
import { readBook } from './read-book';

export interface BacktestProgress {
  done: number;
  of: number;
}

/** So many cases are read at once: their records are at most some 60 KB each. */
const BATCH = 25;
/** As long as this the page may be busy, in ms: half of a frame. */
const BUSY = 8;

/**
 * Tries a draft of the routing book on every captured case, beside the book that is in force. In a page: it gives the page
 * room at least every frame, and reads the cases in the order of their keys, so that each counts once whatever happens to
 * them meanwhile. Nothing is written.
 *
 * @param onProgress told after each batch @param signal stops it @param about the hint whose transfers are listed; null:
 * every hint's @throws the signal's reason when it was stopped
 */
export async function backtest(
  draft: Book,
  onProgress: (progress: BacktestProgress) => void,
  signal: AbortSignal,
  about: string | null = null,
): Promise<Backtest> {
  signal.throwIfAborted();
  const [present, of] = await Promise.all([readBook(), db.cases.count()]);
  const run = new BacktestRun(draft, present, about);
  const locales = new Map<string, string | null>();
  let last = '';
  let done = 0;
  for (;;) {
    const cases = await wholeCases(last);
    await readLocales(cases, locales);
    let began = performance.now();
    for (const record of cases) {
      const steps = run.steps(record, locales.get(record.requester) ?? null);
      while (steps.next().done !== true) {
        if (performance.now() - began <= BUSY) continue;
        await room();
        signal.throwIfAborted();
        began = performance.now();
      }
    }
    signal.throwIfAborted();
    done += cases.length;
    onProgress({ done, of: Math.max(of, done) });
    const end = cases.at(-1)?.key;
    if (end === undefined || cases.length < BATCH) return run.result();
    last = end;
    await room();
  }
}

/** The page draws, and hears of keys and clicks. */
function room(): Promise<void> {
  return new Promise((go) => {
    setTimeout(go);
  });
}

/** The next cases after this key, each with what its segments hold. */
async function wholeCases(after: string): Promise<CaseRecord[]> {
  return db.transaction('r', db.cases, db.segments, async () => {
    const cases = await db.cases.where('key').above(after).limit(BATCH).toArray();
    const long = cases.filter(({ segments }) => segments > 0).map(({ key }) => key);
    if (long.length === 0) return cases;
    const segments = await db.segments.where('caseKey').anyOf(long).toArray();
    return cases.map((record) => {
      const own = segments.filter(({ caseKey }) => caseKey === record.key);
      const before = <Value extends { at: number }>(values: readonly Value[][], newest: readonly Value[]) =>
        [...values.flat(), ...newest].sort((one, other) => one.at - other.at);
      const interactions = before(
        own.map((one) => one.interactions),
        record.interactions,
      );
      return {
        ...record,
        interactions,
        handovers: before(
          own.map((one) => one.handovers),
          record.handovers,
        ),
      };
    });
  });
}

/** The language of each case's customer, as their helpdesk has it. */
async function readLocales(cases: readonly CaseRecord[], locales: Map<string, string | null>): Promise<void> {
  const wanted = [...new Set(cases.map(({ requester }) => requester))].filter((user) => !locales.has(user));
  if (wanted.length === 0) return;
  for (const user of wanted) locales.set(user, null);
  const customers = await db.customers.where('keys').anyOf(wanted.map(userTerm)).toArray();
  for (const { key, locale } of customers.flatMap(({ users }) => users)) locales.set(key, locale);
}
