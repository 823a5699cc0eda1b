import { describe, expect, it } from 'vitest';
import type { Book } from '@/domain/book';
import type { Condition } from '@/domain/condition';
import { emptyCondition, KIND_LISTS } from '@/domain/condition-lists';
import type { Hint } from '@/domain/hint';
import { FitPastRun } from '@/domain/hints/fit-past';
import { hintWarnings, isNever, type KnownBeside } from '@/domain/hints/hint-warnings';
import { conditionImplies, phraseImplies } from '@/domain/hints/implied';
import { starterBook } from '@/domain/starter-book';
import { aHint, aMandate, NO_WORDS } from '../fakes/book-parts';
import { plainFind, plainFits, type PlainMatter } from '../fakes/plain-fit';
import { seeded } from './a-ticket';

const when = (more: Partial<Condition>): Condition => ({ ...NO_WORDS, ...more });
const hint = (id: string, asks: Partial<Condition>, more: Partial<Hint> = {}) =>
  aHint({ id, when: when(asks), ...more });
const say = (hints: Hint[], known: KnownBeside = {}, more: Partial<Book> = {}) =>
  hintWarnings({ ...starterBook(), hints, ...more }, known);

describe('a hint that can never speak', () => {
  it.each<[string, Partial<Condition>, object]>([
    ['asks for nothing', {}, { what: 'asks-nothing' }],
    ['asks only for what must not be there', { none: ['retur'] }, { what: 'asks-nothing' }],
    [
      'must have what it must not have',
      { all: ['faktura', 'köp'], none: ['faktura'] },
      { what: 'contradiction', words: ['faktura'] },
    ],
    [
      'the same in another form',
      { all: ['fakturan'], none: ['faktura'] },
      { what: 'contradiction', words: ['fakturan'] },
    ],
    [
      'a phrase of which a part must not be there',
      { any: ['fel faktura'], none: ['fakturor'] },
      { what: 'contradiction', words: ['fel faktura'] },
    ],
    [
      'all of any',
      { any: ['faktura', 'kredit*'], none: ['fakt*', 'kred*'] },
      { what: 'contradiction', words: ['faktura', 'kredit*'] },
    ],
    ['nothing but signs', { all: ['…'], any: ['retur'] }, { what: 'no-word', words: ['…'] }],
    ['nothing but signs in any', { any: ['…', '!'] }, { what: 'no-word', words: ['…', '!'] }],
  ])('%s', (_, asks, warning) => {
    const said = say([hint('h', asks)]);
    expect(said).toEqual([{ hintId: 'h', ...warning }]);
    expect(said.every(isNever)).toBe(true);
  });

  it('names a department that is gone', () => {
    const said = say([hint('h', { any: ['retur'] }, { departmentId: 'gone' })]);
    expect(said).toEqual([{ hintId: 'h', what: 'department-gone' }]);
    expect(said.every(isNever)).toBe(true);
  });

  it('asks for groups and tags that nobody knows of; only where the lists are given', () => {
    const asks = { any: ['retur'], groups: ['Supprt'], tags: ['vip', 'VIPP'] };
    const values = { groups: [{ value: 'Support' }], tags: [{ value: ' Vip' }] };
    expect(say([hint('h', asks)])).toEqual([]);
    const said = say([hint('h', asks)], { values });
    expect(said).toEqual([
      { hintId: 'h', what: 'not-known', list: 'tags', words: ['VIPP'], isAll: false },
      { hintId: 'h', what: 'not-known', list: 'groups', words: ['Supprt'], isAll: true },
    ]);
    expect(said.map(isNever)).toEqual([false, true]);
  });
});

describe('a hint that does something else than it seems to', () => {
  it.each<[string, Partial<Condition>, object]>([
    [
      'words that bring nothing up',
      { any: ['faktura', 'retur', '…'], none: ['returer'] },
      { what: 'dead-word', words: ['retur', '…'] },
    ],
    [
      'words that are found almost anywhere',
      { any: ['it', 'fa*', 'retur'], none: ['a'] },
      { what: 'short-word', words: ['it', 'fa*', 'a'] },
    ],
  ])('%s', (_, asks, warning) => {
    expect(say([hint('h', asks)])).toEqual([{ hintId: 'h', ...warning }]);
  });

  it('numbers and short words of a phrase are meant', () => {
    expect(say([hint('h', { any: ['17', 'kan ni', 'app', 'bil*'] })])).toEqual([]);
  });

  it('a word that another form of itself excludes in part is no contradiction', () => {
    expect(say([hint('h', { all: ['faktur*'], none: ['fakturan'] })])).toEqual([]);
    expect(say([hint('h', { all: ['bil'], none: ['bilfirma'] })])).toEqual([]);
  });

  it('leads to “don’t know yet”, or where no group is', () => {
    const { departments } = starterBook();
    const bare = departments.map((one) => ({ ...one, groupNames: one.id === 'billing' ? [] : one.groupNames }));
    const hints = [hint('a', { any: ['retur'] }, { departmentId: 'unknown' }), hint('b', { any: ['köp'] })];
    expect(say(hints, {}, { departments: bare }).map(({ hintId, what }) => [hintId, what])).toEqual([
      ['a', 'dont-know'],
      ['b', 'no-groups'],
    ]);
  });

  it('names a mandate that is off, or gone', () => {
    const hints = ['m', 'gone'].map((mandateId, n) => hint(`${n}`, { any: [`ord${n}`] }, { mandateId }));
    expect(say(hints, {}, { mandates: [aMandate({ isOn: false })] })).toEqual([
      { hintId: '0', what: 'mandate-off' },
      { hintId: '1', what: 'mandate-gone' },
    ]);
  });

  it('of a hint that is off, nothing is said', () => {
    expect(say([hint('h', {}, { isOn: false })])).toEqual([]);
  });
});

describe('hints beside each other', () => {
  const first = (a: Partial<Condition>, b: Partial<Condition>, more: Partial<Hint> = {}) =>
    say([hint('low', a, { priority: 1 }), hint('high', b, { priority: 2, departmentId: 'sales', ...more })]);
  const SHADOWED = [{ hintId: 'low', what: 'shadowed', otherId: 'high' }];

  it.each<[string, Partial<Condition>, Partial<Condition>]>([
    ['the same', { any: ['faktura'] }, { any: ['faktura'] }],
    ['one of more words', { any: ['faktura', 'kredit'] }, { any: ['retur', 'kredit', 'faktura'] }],
    ['more that must be there', { any: ['faktura'], all: ['köp'] }, { any: ['faktura'] }],
    ['a phrase, and a word of it', { all: ['fel faktura'] }, { any: ['faktura'] }],
    ['a word, and its beginning', { any: ['faktura', 'faktureringsavgift'] }, { any: ['faktur*'] }],
    ['one of these tags, and one of more', { tags: ['VIP'] }, { tags: ['vip', 'b2b'] }],
    ['a tag beside', { any: ['faktura'], tags: ['vip'] }, { any: ['faktura'] }],
    ['both must not have the same', { any: ['faktura'], none: ['retur', 'köp'] }, { any: ['faktura'], none: ['köp'] }],
  ])('%s: the weaker is shadowed', (_, low, high) => {
    expect(first(low, high)).toEqual(SHADOWED);
  });

  it.each<[string, Partial<Condition>, Partial<Condition>]>([
    ['fewer words', { any: ['retur', 'faktura'] }, { any: ['faktura'] }],
    ['a word beside', { any: ['faktura'] }, { any: ['faktura'], all: ['köp'] }],
    ['what must not be there', { any: ['faktura'] }, { any: ['faktura'], none: ['retur'] }],
    ['a form that finds less', { any: ['faktur*'] }, { any: ['faktura'] }],
    ['another order', { all: ['faktura', 'fel'] }, { all: ['fel faktura'] }],
    ['one of fewer tags', { tags: ['vip', 'b2b'] }, { tags: ['vip'] }],
    ['a group beside', { any: ['faktura'] }, { any: ['faktura'], groups: ['Support'] }],
    ['nothing in common', { any: ['faktura'] }, { any: ['retur'] }],
  ])('%s: the stronger one leaves something to the weaker', (_, low, high) => {
    expect(first(low, high)).toEqual([]);
  });

  it('one that is off, or fits nothing, shadows nobody', () => {
    expect(first({ any: ['faktura'] }, { any: ['faktura'] }, { isOn: false })).toEqual([]);
    expect(first({ any: ['faktura'] }, {})).toEqual([{ hintId: 'high', what: 'asks-nothing' }]);
  });

  it('the same cases, as strong, another department: they contradict each other; the same one: one is too many', () => {
    const asks = { any: ['faktura', 'retur'] };
    const turned = { any: ['Retur', 'faktura'] };
    expect(say([hint('a', asks), hint('b', turned, { departmentId: 'sales' })])).toEqual([
      { hintId: 'a', what: 'contradicts', otherId: 'b' },
      { hintId: 'b', what: 'contradicts', otherId: 'a' },
    ]);
    expect(say([hint('a', asks), hint('b', turned)])).toEqual([{ hintId: 'b', what: 'double', otherId: 'a' }]);
    expect(say([hint('a', asks), hint('b', { any: ['faktura'] }, { departmentId: 'sales' })])).toEqual([]);
  });

  it('a book of 5,000 hints that nearly all ask for the same is examined too', () => {
    const hints = Array.from({ length: 5000 }, (_, n) =>
      hint(`h${n}`, { any: [`ärende${n}x`], all: ['faktura'] }, { priority: n % 7 }),
    );
    const general = hint('all', { any: ['faktura'] }, { priority: 6.5 });
    const said = say([...hints, general]);
    expect(said).toHaveLength(5000);
    expect(said.every((one) => one.what === 'shadowed' && one.otherId === 'all')).toBe(true);
  });
});

describe('what follows from a condition holds in every case', () => {
  const WORDS =
    'faktura fakturan fakturor fakt* faktur* bil bilen bil* fel retur returer a ab* kredit krediter 17'.split(' ');

  it('for phrases and for whole conditions, whatever they are', () => {
    const random = seeded(17);
    const below = (most: number) => Math.floor(random() * most);
    const word = () => WORDS[below(WORDS.length)] ?? '';
    const phrase = () => Array.from({ length: 1 + below(2) }, word).join(' ');
    const met = () => (random() < 0.8 ? word().replace('*', ['', 'n', 'era', 'ex'][below(4)] ?? '') : 'och');
    const some = (most: number) => Array.from({ length: below(most + 1) }, phrase);
    const condition = (): Condition => ({
      ...emptyCondition(),
      any: some(2),
      all: some(1),
      none: some(1),
      tags: ['a', 'b'].slice(0, below(3)),
    });
    let [phrases, conditions] = [0, 0];
    const texts = Array.from({ length: 300 }, () => [Array.from({ length: 6 }, met).join(' ')]);
    for (let round = 0; round < 1500; round += 1) {
      const [one, other] = [phrase(), phrase()];
      if (phraseImplies(one, other)) {
        phrases += 1;
        for (const text of texts)
          if (plainFind(text, one) !== null) expect(plainFind(text, other), `${one}: ${other}`).not.toBeNull();
      }
      const [a, b] = [condition(), condition()];
      if (!conditionImplies(a, b)) continue;
      conditions += 1;
      for (const text of texts) {
        const kinds = Object.fromEntries(
          KIND_LISTS.map((list) => [list, list === 'tags' ? ['b', 'a'].slice(0, below(3)) : []]),
        );
        const matter = { texts: text, kinds } as unknown as PlainMatter;
        if (plainFits(a, matter) !== null) expect(plainFits(b, matter), JSON.stringify([a, b, text])).not.toBeNull();
      }
    }
    expect([phrases > 40, conditions > 10]).toEqual([true, true]);
  });
});

describe('what captured transfers say of hints', () => {
  const [a, b, c] = [
    hint('a', { any: ['faktura'] }),
    hint('b', { any: ['köp'] }, { departmentId: 'sales' }),
    hint('c', { any: ['retur'] }),
  ] as const;
  const past = (...rounds: [times: number, fitting: Hint[]][]) => {
    const run = new FitPastRun();
    for (const [times, fitting] of rounds) for (let n = 0; n < times; n += 1) run.add(fitting);
    return { past: run.result() };
  };

  it('one that never fitted; one that fits most', () => {
    expect(say([a, c], past([40, []], [60, [a]]))).toEqual([
      { hintId: 'a', what: 'fits-most', times: 60, of: 100 },
      { hintId: 'c', what: 'never-fitted', of: 100 },
    ]);
  });

  it('one that others spoke for each time; one that a rival often spoke for', () => {
    expect(say([a, b], past([90, []], [10, [a, b]]))).toEqual([
      { hintId: 'b', what: 'never-strongest', otherId: 'a', times: 10 },
    ]);
    expect(say([a, b], past([90, []], [10, [a, b]], [3, [b]]))).toEqual([
      { hintId: 'b', what: 'often-beside', otherId: 'a', times: 10 },
    ]);
  });

  it('of few transfers nothing, nor of hints whose past cannot be told', () => {
    expect(say([a, c], past([99, [a]]))).toEqual([]);
    expect(say([hint('t', { any: ['retur'], tags: ['vip'] })], past([100, []]))).toEqual([]);
  });
});
