import { describe, expect, it } from 'vitest';
import type { Condition } from '@/domain/condition';
import type { Hint } from '@/domain/hint';
import { HintIndex } from '@/domain/hints/hint-index';
import { hintWarnings } from '@/domain/hints/hint-warnings';
import { matterOfWords } from '@/domain/hints/matter-of-words';
import { starterBook } from '@/domain/starter-book';
import { aHint, NO_WORDS } from '../fakes/book-parts';
import { seeded } from './a-ticket';

const hint = (id: string, asks: Partial<Condition>, more: Partial<Hint> = {}) =>
  aHint({ id, when: { ...NO_WORDS, ...asks }, ...more });
const say = (hints: Hint[]) => hintWarnings({ ...starterBook(), hints });

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
    expect(say([hint('a', asks), hint('b', turned, { departmentId: 'sales', priority: 2 })])).toEqual([
      { hintId: 'a', what: 'shadowed', otherId: 'b' },
    ]);
  });

  it('one whose words several with higher priority have between them is shadowed', () => {
    const halves = [hint('x', { any: ['faktura'] }, { priority: 2 }), hint('y', { any: ['retur'] }, { priority: 3 })];
    expect(say([hint('a', { any: ['faktura', 'retur'] }), ...halves])).toEqual([
      { hintId: 'a', what: 'shadowed', otherId: 'x' },
    ]);
    expect(say([hint('a', { any: ['faktura', 'retur', 'köp'] }), ...halves])).toEqual([]);
  });

  const outspoken = (words: string[], isAll: boolean) => [
    { hintId: 'later', what: 'outspoken', otherId: 'first', words, isAll },
  ];

  it.each<[string, Partial<Condition>, Partial<Condition>, string[], boolean]>([
    ['the same word, and others', { any: ['faktura', 'kvitto'] }, { any: ['faktura', 'avgift'] }, ['faktura'], false],
    ['a form of the same word', { any: ['faktura'] }, { any: ['fakturan'] }, ['fakturan'], true],
    ['one of its words', { any: ['faktura', 'avgift'] }, { any: ['faktura'] }, ['faktura'], true],
    ['the same tag, and another', { tags: ['vip', 'b2b'] }, { tags: ['vip'] }, [], true],
  ])('%s, for another department: which words another one speaks at is told', (_, one, two, words, isAll) => {
    const [a, b] = [hint('first', one), hint('later', two, { departmentId: 'sales' })];
    expect(say([a, b])).toEqual(outspoken(words, isAll));
    expect(say([a, { ...b, departmentId: a.departmentId }])).toEqual([]);
    expect(say([a, { ...b, priority: 2 }]).filter(({ what }) => what === 'outspoken')).toEqual([]);
  });

  it.each<[string, Partial<Condition>]>([
    ['a phrase', { any: ['fel faktura'] }],
    ['a tag beside the word', { any: ['faktura'], tags: ['vip'] }],
    ['two words', { all: ['faktura', 'retur'] }],
  ])('a special case of an older one (%s) goes before it by itself', (_, special) => {
    expect(say([hint('first', { any: ['faktura'] }), hint('later', special, { departmentId: 'sales' })])).toEqual([]);
  });

  it('what is told of whom another one speaks instead of is so, whatever the hints are', () => {
    const random = seeded(29);
    const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
    const words = ['faktura', 'fakturor', 'fel faktura', 'retur', 'nyckel', 'bil', 'faktur*', 'köp'];
    const some = (most: number) => Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(words));
    const seen = { outspoken: 0, shadowed: 0 };
    for (let round = 0; round < 400; round += 1) {
      const hints = Array.from({ length: 4 }, (_, n) =>
        hint(
          `${n}`,
          { any: some(3), all: some(1), none: random() < 0.2 ? some(1) : [], tags: random() < 0.3 ? ['vip'] : [] },
          { departmentId: pick(['logistics', 'sales']), priority: pick([1, 1, 2]) },
        ),
      );
      const speaks = (texts: string[], tags: string[]) => {
        const matter = matterOfWords(`${texts.join('. och. ')}.`);
        return matter && new HintIndex(hints).best({ ...matter, tags })?.rule.id;
      };
      for (const warning of say(hints)) {
        const own = hints.find(({ id }) => id === warning.hintId) as Hint;
        const { all, tags } = own.when;
        if (warning.what === 'outspoken') {
          seen.outspoken += 1;
          for (const word of warning.words) expect(speaks([...all, word.replace('*', '')], tags)).toBe(warning.otherId);
        } else if (warning.what === 'shadowed') {
          seen.shadowed += 1;
          for (let n = 0; n < 30; n += 1)
            expect(
              speaks(
                [...some(5), ...all].map((word) => word.replace('*', pick(['', 'en']))),
                tags,
              ),
            ).not.toBe(own.id);
        }
      }
    }
    expect([seen.outspoken > 50, seen.shadowed > 20]).toEqual([true, true]);
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
