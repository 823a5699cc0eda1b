import { describe, expect, it } from 'vitest';
import type { Book } from '@/domain/book';
import type { Condition } from '@/domain/condition';
import type { Hint } from '@/domain/hint';
import { hintWarnings, isNever, type KnownBeside } from '@/domain/hints/hint-warnings';
import { starterBook } from '@/domain/starter-book';
import { aHint, aMandate, NO_WORDS } from '../fakes/book-parts';

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
    const bare = departments.map((one) => ({ ...one, groups: one.id === 'billing' ? [] : one.groups }));
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
