import './fresh-database';
import { expect, it, vi } from 'vitest';
import type { Book } from '@/domain/book';
import type { Hint } from '@/domain/hint';
import { starterBook } from '@/domain/starter-book';
import { backtest, type BacktestProgress } from '@/services/backtest';
import { changeBook } from '@/services/change-book';
import { db } from '@/services/db/database';
import { recordReading } from '@/services/record-reading';
import { aHint, NO_WORDS } from '../fakes/book-parts';
import { ANNA, BJORN, EVA, group, HOUR, MONDAY, Ticket } from '../domain/a-ticket';

const LOGISTICS = aHint({ id: 'log', departmentId: 'logistics', when: { ...NO_WORDS, any: ['skruv'] } });
const NOW = MONDAY + 1000 * HOUR;
const book = (...hints: Hint[]): Book => ({ ...starterBook(), hints });
const never = new AbortController().signal;

/** Sent to Billing first, though screws are missing; ended at Logistics. */
async function history(cases: number): Promise<void> {
  for (let n = 1; n <= cases; n += 1) {
    const ticket = new Ticket(String(n))
      .to(group('Support', EVA))
      .says(ANNA, 'Två skruvar saknas')
      .to(group('Faktura'), EVA)
      .to(group('Logistik'), BJORN);
    await recordReading(ticket.reading({ status: 'closed', subject: '' }), NOW);
  }
}

it('every captured case counts once, batch by batch, and how far it has come is told', async () => {
  await history(60);
  const told: BacktestProgress[] = [];
  const { cases, transfers, draft, hints } = await backtest(book(LOGISTICS), (progress) => told.push(progress), never);
  expect({ cases, transfers, hits: draft.hits }).toEqual({ cases: 60, transfers: 120, hits: 60 });
  expect(hints.map(({ hintId, tally }) => [hintId, tally.spoke])).toEqual([['log', 60]]);
  expect(told.length).toBeGreaterThan(2);
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b));
  expect(told.at(-1)).toEqual({ done: 60, of: 60 });
});

it('the draft is held against the book that is in force', async () => {
  await history(3);
  await changeBook((now) => ({ ...now, hints: [LOGISTICS] }), { name: '', how: 'desk' }, NOW);
  const elsewhere = { ...LOGISTICS, departmentId: 'sales' };
  const { change, spoken } = await backtest(book(elsewhere), () => undefined, never);
  expect(change.otherwise).toMatchObject({ before: { hits: 3 }, after: { wrong: 3 } });
  expect(spoken.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 6 }, () => 'wrong'));
});

it('a long case is told with what its segments hold', async () => {
  const ticket = new Ticket().to(group('Support', EVA)).says(ANNA, 'Hej').says(ANNA, 'Två skruvar saknas');
  ticket.to(group('Faktura'), EVA).to(group('Logistik'), BJORN);
  for (let n = 0; n < 400; n += 1) ticket.says(ANNA, `Hur går det? ${n} ${'ord '.repeat(60)}`);
  await recordReading(ticket.reading({ status: 'closed', subject: '' }), ticket.now);
  expect((await db.cases.toArray())[0]?.segments).toBeGreaterThan(1);
  const { draft } = await backtest(book(LOGISTICS), () => undefined, never);
  expect(draft).toMatchObject({ spoke: 1, hits: 1 });
});

it('a hint for a language is tried with the customer’s', async () => {
  await history(2);
  const inLanguage = (language: string) => ({ ...LOGISTICS, when: { ...LOGISTICS.when, languages: [language] } });
  const spoke = async (hint: Hint) => (await backtest(book(hint), () => undefined, never)).draft.spoke;
  expect([await spoke(inLanguage('sv')), await spoke(inLanguage('en'))]).toEqual([2, 0]);
});

it('is stopped between two batches, and before it begins', async () => {
  await history(60);
  const stop = new AbortController();
  const told = vi.fn(() => stop.abort(new Error('enough')));
  await expect(backtest(book(LOGISTICS), told, stop.signal)).rejects.toThrow('enough');
  expect(told).toHaveBeenCalledTimes(1);
  await expect(backtest(book(LOGISTICS), told, stop.signal)).rejects.toThrow('enough');
  expect(told).toHaveBeenCalledTimes(1);
});

it('lets the page do something else in the midst of a batch that takes long', async () => {
  await history(20);
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (time += 5));
  const stop = new AbortController();
  const told = vi.fn();
  // A click on "stop" is heard although no batch is over yet.
  const click = <Value>(customer: Value): Value => {
    db.customers.hook('reading').unsubscribe(click);
    setTimeout(() => setTimeout(() => stop.abort(new Error('clicked'))));
    return customer;
  };
  db.customers.hook('reading', click);
  await expect(backtest(book(LOGISTICS), told, stop.signal)).rejects.toThrow('clicked');
  expect(told).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

it('of no captured cases, nothing is said', async () => {
  const told = vi.fn();
  expect(await backtest(book(LOGISTICS), told, never)).toMatchObject({ cases: 0, transfers: 0, hints: [], spoken: [] });
  expect(told).toHaveBeenCalledWith({ done: 0, of: 0 });
});
