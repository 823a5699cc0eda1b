import { describe, expect, it } from 'vitest';
import type { Book } from '@/domain/book';
import type { CaseRecord } from '@/domain/case';
import { MOST_LISTED } from '@/domain/hints/newest-spoken';
import { hitRate, noTally } from '@/domain/hints/tally';
import { wilson } from '@/domain/wilson';
import { ANNA, BJORN, EVA, group, HOUR, MONDAY, RULE, seeded, Ticket } from './a-ticket';

import { BILLING, book, closed, LOGISTICS, record, run, sentTo } from './on-trial';

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
