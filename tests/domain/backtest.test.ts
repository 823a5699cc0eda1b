import { describe, expect, it } from 'vitest';
import type { Book } from '@/domain/book';
import type { CaseRecord } from '@/domain/case';
import { caseFromReading } from '@/domain/case-from-reading';
import type { Hint } from '@/domain/hint';
import { BacktestRun } from '@/domain/hints/backtest';
import { MOST_LISTED } from '@/domain/hints/newest-spoken';
import { pastTransfers } from '@/domain/hints/past-transfers';
import { hitRate, noTally } from '@/domain/hints/tally';
import type { TicketReading } from '@/domain/reading';
import { starterBook } from '@/domain/starter-book';
import { wilson } from '@/domain/wilson';
import { aHint, NO_WORDS } from '../fakes/book-parts';
import { ANNA, BJORN, EVA, group, HOUR, MONDAY, RULE, seeded, Ticket } from './a-ticket';

const LOGISTICS = aHint({ id: 'log', departmentId: 'logistics', when: { ...NO_WORDS, any: ['skruv'] } });
const BILLING = aHint({ id: 'bill', departmentId: 'billing', when: { ...NO_WORDS, any: ['faktura'] } });

const book = (...hints: Hint[]): Book => ({ ...starterBook(), hints });
const closed: Partial<TicketReading> = { status: 'closed', subject: 'Hjälp' };

function record(ticket: Ticket, more: Partial<TicketReading> = closed): CaseRecord {
  return caseFromReading(ticket.reading(more), null, ticket.now);
}

function run(draft: Book, cases: readonly CaseRecord[], present: Book = book(), about: string | null = null) {
  const backtest = new BacktestRun(draft, present, about);
  for (const one of cases) backtest.add(one, 'sv');
  return backtest.result();
}

/** Anna misses screws; Eva in Support sends the case to Billing by mistake; it ends somewhere. */
const sentTo = (wrong: string, end: string) =>
  new Ticket().to(group('Support', EVA)).says(ANNA, 'Två skruvar saknas').to(group(wrong), EVA).to(group(end), BJORN);

describe('a hint on trial', () => {
  it('hits where the case ended at the department that it names', () => {
    const { draft, hints, transfers, cases } = run(book(LOGISTICS), [record(sentTo('Faktura', 'Logistik'))]);
    // The second transfer goes there: there is nothing to say.
    expect({ cases, transfers, ...draft }).toEqual({
      ...{ cases: 1, transfers: 2, spoke: 1, hits: 1, wrong: 0, open: 0, unplaced: 0 },
    });
    expect(hints).toEqual([{ hintId: 'log', tally: draft }]);
  });

  it('would have sent it wrong where the case ended elsewhere, and it is said which', () => {
    const { draft, spoken, agreed } = run(book(LOGISTICS), [record(sentTo('Sälj', 'Teknik'))]);
    expect(draft).toMatchObject({ spoke: 2, hits: 0, wrong: 2 });
    expect(agreed).toBe(0);
    expect(spoken.map(({ to, ...one }) => [to, one])).toEqual([
      ['Teknik', expect.objectContaining({ at: MONDAY + 3 * HOUR })],
      [
        'Sälj',
        {
          ...{ caseKey: 'zendesk:acme.zendesk.com:4711', ticketId: '4711', subject: 'Hjälp', at: MONDAY + 2 * HOUR },
          ...{ hintId: 'log', namedId: 'logistics', outcome: 'wrong', endedId: 'tech', endedIn: 'Teknik' },
        },
      ],
    ]);
  });

  it('says nothing where the case went where it names, and that is counted apart', () => {
    const ticket = new Ticket().to(group('Support', EVA)).says(ANNA, 'Skruven är borta').to(group('Logistik'), EVA);
    expect(run(book(LOGISTICS), [record(ticket)])).toMatchObject({ draft: noTally(), agreed: 1, transfers: 1 });
  });

  it('counts apart what has not ended, and what ended in a group of no department', () => {
    const open = run(book(LOGISTICS), [record(sentTo('Faktura', 'Logistik'), { status: 'open', subject: '' })]);
    expect(open.draft).toEqual({ ...noTally(), spoke: 1, open: 1 });
    const merged = run(book(LOGISTICS), [record(sentTo('Faktura', 'Logistik'), { ...closed, state: 'merged' })]);
    expect(merged.draft).toEqual({ ...noTally(), spoke: 1, open: 1 });
    const nowhere = run(book(LOGISTICS), [record(sentTo('Faktura', 'Grupp X'))]);
    expect(nowhere.draft).toEqual({ ...noTally(), spoke: 2, unplaced: 2 });
    const ends = [open, merged, nowhere].map(({ spoken }) => spoken.map(({ outcome, endedIn }) => [outcome, endedIn]));
    expect(ends).toEqual([
      [['open', null]],
      [['open', null]],
      [
        ['unplaced', 'Grupp X'],
        ['unplaced', 'Grupp X'],
      ],
    ]);
  });

  it('is not asked where a rule gave the case on, nor where an agent in the same group got it', () => {
    const ticket = new Ticket()
      .to(group('Support', EVA))
      .says(ANNA, 'skruvar')
      .to(group('Faktura'), RULE)
      .to(group('Faktura', BJORN), BJORN)
      .to(group('Faktura', EVA), BJORN);
    expect(run(book(LOGISTICS), [record(ticket)])).toMatchObject({ transfers: 0, draft: noTally() });
  });

  it('is told of no case whose history was read in part', () => {
    const cut = record(sentTo('Faktura', 'Logistik'), { ...closed, complete: false });
    expect(run(book(LOGISTICS), [cut])).toMatchObject({ cases: 1, transfers: 0, untold: { cut: 1 } });
  });

  it('lists where it would have spoken, of each outcome the newest, and not too many', () => {
    const many = MOST_LISTED * 2 + 50;
    const cases = Array.from({ length: many }, (_, n) =>
      record(
        new Ticket(String(n + 1))
          .at(MONDAY + ((n * 7919) % 1000) * HOUR)
          .to(group('Support', EVA))
          .says(ANNA, 'skruvar')
          .to(group('Sälj'), EVA),
      ),
    );
    const hit = record(sentTo('Faktura', 'Logistik'));
    const { spoken, draft } = run(book(LOGISTICS), [...cases, hit]);
    const ats = (some: readonly CaseRecord[]) =>
      some.map(({ handovers }) => handovers.at(-1)?.at ?? 0).sort((a, b) => b - a);
    expect(draft).toMatchObject({ spoke: many + 1, wrong: many, hits: 1 });
    const wrong = spoken.filter(({ outcome }) => outcome === 'wrong');
    expect(wrong.map(({ at }) => at)).toEqual(ats(cases).slice(0, MOST_LISTED));
    // The many wrong ones leave room for the one that was right.
    expect(spoken.filter(({ outcome }) => outcome === 'hit')).toMatchObject([{ endedId: 'logistics', to: 'Faktura' }]);
    expect(spoken.map(({ at }) => at)).toEqual(spoken.map(({ at }) => at).sort((a, b) => b - a));
  });

  it('is listed alone when the run is about it; the others count as before', () => {
    const both = record(sentTo('Sälj', 'Teknik'));
    const bill = record(new Ticket('5').to(group('Support', EVA)).says(ANNA, 'Min faktura').to(group('Sälj'), EVA));
    const all = run(book(LOGISTICS, BILLING), [both, bill]);
    const one = run(book(LOGISTICS, BILLING), [both, bill], book(), 'bill');
    expect(all.spoken.map(({ hintId }) => hintId).sort()).toEqual(['bill', 'log', 'log']);
    expect(one.spoken.map(({ hintId }) => hintId)).toEqual(['bill']);
    expect({ ...one, spoken: [] }).toEqual({ ...all, spoken: [] });
  });
});

describe('nothing of what came later is known at a transfer', () => {
  const known = (ticket: Ticket, more: Partial<TicketReading> = closed) =>
    [...pastTransfers(record(ticket, more), 'sv')].map(({ matter }) => matter.texts.texts.join(' | '));

  it('not the customer’s later words, nor those of the same moment', () => {
    const ticket = new Ticket()
      .to(group('Support', EVA))
      .to(group('Faktura'), EVA)
      .says(ANNA, 'Skruvar saknas')
      .to(group('Teknik'), BJORN)
      .sameTime()
      .says(ANNA, 'faktura');
    expect(known(ticket)).toEqual(['Hjälp', 'Hjälp | Skruvar saknas | Skruvar saknas']);
  });

  it('not the tags, the type and the form that the ticket has now; the group is the one of then', () => {
    const ticket = new Ticket().to(group('Support', EVA)).to(group('Faktura'), EVA).to(group('Sälj'), BJORN);
    const [first, second] = [...pastTransfers(record(ticket, { ...closed, tags: ['vip'], type: 'problem' }), null)];
    expect(first?.matter).toMatchObject({ tags: [], type: null, forms: [], group: 'Support', channel: 'email' });
    expect(second?.matter).toMatchObject({ tags: [], group: 'Faktura' });
  });

  it('so that the history up to a transfer says the same as the whole one, whatever the history', () => {
    const random = seeded(5);
    const some = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
    for (let round = 0; round < 100; round += 1) {
      const whole = new Ticket().to(group('Support', EVA));
      const before: string[][] = [];
      for (let step = 0; step < 20; step += 1) {
        if (random() < 0.6) whole.says(some([ANNA, ANNA, EVA]), some(['skruv', 'faktura', 'hej', 'retur']) + step);
        else {
          const to = group(some(['Support', 'Faktura', 'Logistik', 'Sälj']));
          if (to.groupId === whole.holder.groupId) continue;
          const until = Object.assign(new Ticket(), {
            ...{ now: whole.now + 1, holder: whole.holder },
            ...{ messages: [...whole.messages], changes: [...whole.changes] },
          });
          // Told at that very moment: a ticket that ends just before the transfer, and then is given on.
          until.at(whole.now).to(to, EVA);
          before.push(known(until).slice(-1));
          whole.to(to, EVA);
        }
      }
      expect(known(whole, { ...closed, tags: ['skruv'], type: 'faktura' })).toEqual(before.flat());
    }
  });

  it('and a hint that only what came later would bring up does not speak', () => {
    const ticket = new Ticket()
      .to(group('Support', EVA))
      .says(ANNA, 'Hej')
      .to(group('Faktura'), EVA)
      .says(ANNA, 'skruvarna!')
      .notes(EVA, 'skruv');
    expect(run(book(LOGISTICS), [record(ticket)]).draft).toEqual(noTally());
  });
});

describe('what a ticket may have got since', () => {
  const tagged = aHint({
    id: 'vip',
    departmentId: 'sales',
    priority: 5,
    when: { ...NO_WORDS, any: ['skruv'], tags: ['vip'] },
  });
  const ticket = record(sentTo('Faktura', 'Logistik'), { ...closed, tags: ['vip'] });

  it('is not believed: a hint that asks for it neither hits nor is wrong, and is named', () => {
    const { draft, untold } = run(book(tagged), [ticket]);
    expect(draft).toEqual(noTally());
    expect(untold).toEqual({ cut: 0, changeable: 2, hintIds: ['vip'] });
  });

  it('nor is a weaker hint counted, which it might have silenced', () => {
    const { draft, untold } = run(book(LOGISTICS, tagged), [ticket]);
    expect([draft.spoke, untold.changeable]).toEqual([0, 2]);
    const weaker = run(book(LOGISTICS, { ...tagged, priority: 0 }), [ticket]);
    expect([weaker.draft.hits, weaker.untold.changeable]).toEqual([1, 0]);
  });
});

describe('before and after', () => {
  const cases = [record(sentTo('Faktura', 'Logistik'))];
  const elsewhere = { ...LOGISTICS, departmentId: 'sales' };

  it.each<[string, Book, Book, object]>([
    ['speaks newly', book(LOGISTICS), book(), { newly: { spoke: 1, hits: 1 }, same: 0 }],
    ['is silent now', book(), book(LOGISTICS), { noLonger: { spoke: 1, hits: 1 }, newly: { spoke: 0 } }],
    ['says the same', book(LOGISTICS), book({ ...LOGISTICS, id: 'other' }), { same: 1, newly: { spoke: 0 } }],
    [
      'names another department',
      book(elsewhere),
      book(LOGISTICS),
      { otherwise: { before: { hits: 1 }, after: { wrong: 1 } }, newly: { spoke: 1, wrong: 1 } },
    ],
    ['is off', book({ ...LOGISTICS, isOn: false }), book(LOGISTICS), { noLonger: { spoke: 1 } }],
    ['names no department of the book', book({ ...LOGISTICS, departmentId: 'gone' }), book(), { newly: { spoke: 0 } }],
  ])('a draft that %s', (_, draft, present, change) => {
    expect(run(draft, cases, present)).toMatchObject({ change });
  });

  it('the present book’s own figures stand beside the draft’s', () => {
    const { draft, present } = run(book(LOGISTICS, BILLING), cases, book(LOGISTICS));
    expect(draft).toEqual(present);
  });
});

it('the hit rate is of those whose end is known, with its interval', () => {
  expect(hitRate({ spoke: 30, hits: 12, wrong: 4, open: 9, unplaced: 5 })).toEqual({
    share: 0.75,
    of: 16,
    ...wilson(12, 16),
  });
  expect(hitRate(noTally())).toEqual({ share: null, low: 0, high: 1, of: 0 });
});

it('every transfer at which a hint would have spoken has one outcome, whatever the cases', () => {
  const random = seeded(21);
  const some = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
  const cases = Array.from({ length: 200 }, (_, n) => {
    const ticket = new Ticket(String(n + 1)).to(group('Support', EVA));
    for (let step = 0; step < 6; step += 1) {
      const to = group(some(['Support', 'Faktura', 'Logistik', 'Sälj', 'Grupp X']));
      if (random() < 0.5) ticket.says(ANNA, some(['skruvar', 'fakturan', 'hej']));
      else if (to.groupId !== ticket.holder.groupId) ticket.to(to, some([EVA, RULE]));
    }
    return record(ticket, { ...closed, status: some(['open', 'closed', 'solved'] as const) });
  });
  const { draft, hints, transfers, agreed, change, spoken } = run(book(LOGISTICS, BILLING), cases, book(BILLING));
  expect(draft.spoke).toBeGreaterThan(100);
  expect(draft.hits + draft.wrong + draft.open + draft.unplaced).toBe(draft.spoke);
  expect(hints.reduce((sum, { tally }) => sum + tally.spoke, 0)).toBe(draft.spoke);
  expect(change.newly.spoke + change.otherwise.after.spoke + change.same).toBe(draft.spoke);
  expect(transfers).toBeGreaterThanOrEqual(draft.spoke + agreed);
  const listed = (wanted: string) => spoken.filter(({ outcome }) => outcome === wanted).length;
  const { hits, wrong, open, unplaced } = draft;
  expect(['hit', 'wrong', 'open', 'unplaced'].map(listed)).toEqual(
    [hits, wrong, open, unplaced].map((n) => Math.min(n, MOST_LISTED)),
  );
});
