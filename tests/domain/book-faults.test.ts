import { describe, expect, it } from 'vitest';
import type { Absence } from '@/domain/absence';
import type { Book } from '@/domain/book';
import { bookFaults } from '@/domain/book-faults';
import { bookWarnings } from '@/domain/book-warnings';
import type { CauseChange } from '@/domain/cause';
import { starterBook } from '@/domain/starter-book';
import { aCause, aDepartment, aDuty, aHint, aMandate, groupsCalled } from '../fakes/book-parts';

const merged = (from: string, into: string): CauseChange => ({ what: 'merged', from, into, at: 1 });
const removed = (id: string): CauseChange => ({ what: 'removed', id, before: { sv: id, en: id }, at: 1 });
const group = (name: string, id: string) => ({ name, account: 'zendesk:acme.zendesk.com', id });
const many = (count: number) => Array.from({ length: count }, (_, n) => aCause(`c${n}`, 'logistics'));

describe('a book cannot be kept with', () => {
  const said = (more: Partial<Book>) =>
    bookFaults({ ...starterBook(), ...more }).map(({ what, at, name }) => `${what}: ${at}: ${name}`);

  it.each<[string, Partial<Book>, string[]]>([
    ['a hint to no department', { hints: [aHint({ departmentId: 'x' })] }, ['department: hints 1, departmentId: x']],
    ['a hint’s mandate that is none', { hints: [aHint({ mandateId: 'x' })] }, ['mandate: hints 1, mandateId: x']],
    [
      'a manager of no department',
      { duties: [aDuty({ departmentId: 'x' })] },
      ['department: duties 1, departmentId: x'],
    ],
    [
      'a mandate for no cause',
      { causes: [aCause('late', 'logistics')], mandates: [aMandate({ causeIds: ['late', 'x'] })] },
      ['cause: mandates 1, causeIds 2: x'],
    ],
    ['a cause of no department', { causes: [aCause('a', 'x')] }, ['department: causes 1, departmentId: x']],
    ['a heading that is none', { causes: [aCause('a', 'billing', { under: 'x' })] }, ['cause: causes 1, under: x']],
    [
      'a heading of another department',
      { causes: [aCause('h', 'billing'), aCause('a', 'logistics', { under: 'h' })] },
      ['heading: causes 2, under: h'],
    ],
    [
      'three levels',
      {
        causes: [
          aCause('a', 'billing'),
          aCause('b', 'billing', { under: 'a' }),
          aCause('c', 'billing', { under: 'b' }),
        ],
      },
      ['levels: causes 3, under: b'],
    ],
    ['a cause under itself', { causes: [aCause('a', 'billing', { under: 'a' })] }, ['levels: causes 1, under: a']],
    [
      'causes under each other',
      { causes: [aCause('a', 'billing', { under: 'b' }), aCause('b', 'billing', { under: 'a' })] },
      ['levels: causes 1, under: b', 'levels: causes 2, under: a'],
    ],
    ['41 causes to choose from', { causes: many(41) }, ['causes: causes: 41']],
    [
      'an id of the past',
      { causes: [aCause('b', 'billing'), aCause('a', 'billing')], causeChanges: [merged('a', 'b'), removed('b')] },
      ['reused: causes 2, id: a', 'reused: causes 1, id: b'],
    ],
    ['a merge with itself', { causeChanges: [merged('a', 'a')] }, ['loop: causeChanges 1, into: a']],
    [
      'merges in a circle',
      { causeChanges: [merged('a', 'b'), merged('b', 'c'), merged('c', 'a')] },
      ['loop: causeChanges 3, into: a'],
    ],
    [
      'two fates of one cause',
      { causeChanges: [merged('a', 'b'), merged('a', 'c')] },
      ['twice: causeChanges 2, from: a'],
    ],
    ['two hints of one id', { hints: [aHint(), aHint(), aHint()] }, ['twice: hints 2, id: h']],
    [
      'two departments of one tag',
      { departments: [aDepartment('a', { tag: 't' }), aDepartment('b', { tag: 't' })] },
      ['twice: departments 2, tag: t'],
    ],
    [
      'a tag that reads as a cause’s or a question’s',
      { departments: ['stafett_orsak_sen', 'stafett_fraga_lager'].map((tag, n) => aDepartment(`d${n}`, { tag })) },
      ['tag: departments 1, tag: stafett_orsak_sen', 'tag: departments 2, tag: stafett_fraga_lager'],
    ],
    [
      'a group that was picked for two departments',
      {
        departments: [
          aDepartment('a', { groups: [group('Jour', '7'), group('Natt', '8')] }),
          aDepartment('b', { groups: [group('Jour', '9'), group('Beredskap', '7')] }),
        ],
      },
      ['sharedGroup: departments 2, groups 2: Beredskap'],
    ],
    [
      'a name that two departments know',
      {
        departments: [
          aDepartment('a', { groups: groupsCalled('Lager & frakt', 'jour') }),
          aDepartment('b', { groups: [{ name: 'butik' }, { name: 'lager  &  FRAKT' }, group('Jour', '7')] }),
        ],
      },
      ['sharedGroup: departments 2, groups 2: lager  &  FRAKT'],
    ],
    [
      'an id that is JavaScript’s own',
      { departments: [aDepartment('__proto__', { tag: 'a' })], mandates: [aMandate({ id: 'constructor' })] },
      ['reserved: departments 1, id: __proto__', 'reserved: mandates 1, id: constructor'],
    ],
  ])('%s', (_, more, faults) => {
    expect(said(more)).toEqual(faults);
  });

  it('and can with a group that one department has twice, and groups that nobody could tell by name', () => {
    const departments = [
      aDepartment('a', { groups: [...groupsCalled('frakt', 'Frakt', '🚚'), group('Jour', '7'), group('Natt', '7')] }),
      aDepartment('b', { groups: groupsCalled('🚚', '') }),
    ];
    expect(said({ departments })).toEqual([]);
  });

  it('and says whose the group is already', () => {
    const departments = ['a', 'b'].map((id) => aDepartment(id, { groups: groupsCalled('lager') }));
    expect(bookFaults({ ...starterBook(), departments })[0]?.of).toEqual({ id: 'a', name: { sv: 'a', en: 'a' } });
  });

  it('and can with 40 causes under as many headings, an unknown past, and circles of headings in none', () => {
    const headings = many(40).map((one) => ({ ...one, id: `h_${one.id}` }));
    const causes = [...headings, ...many(40).map((one) => ({ ...one, under: `h_${one.id}` }))];
    expect(said({ causes, causeChanges: [merged('x', 'y'), merged('y', 'c1'), removed('z')] })).toEqual([]);
    expect(said({})).toEqual([]);
  });
});

describe('a lead is warned of', () => {
  const away = (id: string, name: string, standIn: string | null, from = '01', until = '30'): Absence => ({
    ...{ id, who: { name, users: [] }, from: `2026-11-${from}`, until: `2026-11-${until}` },
    standIn: standIn === null ? null : { name: standIn, users: [] },
  });
  const said = (absences: Absence[]) =>
    bookWarnings({ absences, departments: [] }).map(({ at, name }) => `${at}: ${name}`);

  it.each<[string, Absence[], string[]]>([
    [
      'two who stand in for each other',
      [away('1', 'Eva Lind', 'Bo Ek'), away('2', 'Bo Ek', 'Eva Lind')],
      ['absences 1, standIn: Eva Lind → Bo Ek'],
    ],
    ['one who stands in for herself', [away('1', 'Eva Lind', 'eva lind')], ['absences 1, standIn: Eva Lind']],
    [
      'three, behind one who leads to them',
      [
        away('0', 'Dan Å', 'Eva Lind'),
        away('1', 'Eva Lind', 'Bo Ek'),
        away('2', 'Bo Ek', 'Cia Ask'),
        away('3', 'Cia Ask', 'Eva Lind'),
      ],
      ['absences 2, standIn: Eva Lind → Bo Ek → Cia Ask'],
    ],
    [
      'nobody who is back by then',
      [away('1', 'Eva Lind', 'Bo Ek', '01', '10'), away('2', 'Bo Ek', 'Eva Lind', '11', '20')],
      [],
    ],
    [
      'nobody who is never away when all the others are',
      [
        away('1', 'Eva Lind', 'Bo Ek', '01', '10'),
        away('2', 'Bo Ek', 'Cia Ask', '05', '20'),
        away('3', 'Cia Ask', 'Eva Lind', '15', '30'),
      ],
      [],
    ],
    [
      'a chain that ends',
      [away('1', 'Eva Lind', 'Bo Ek'), away('2', 'Bo Ek', 'Cia Ask'), away('3', 'Cia Ask', null)],
      [],
    ],
  ])('stand-ins: %s', (_, absences, warnings) => {
    expect(said(absences)).toEqual(warnings);
  });

  it('a group that was picked for another department than the one that knows its name', () => {
    const departments = [
      aDepartment('a', {
        groups: [{ name: 'Lager', account: 'zendesk:acme.zendesk.com', id: '7' }, { name: 'frakt' }],
      }),
      aDepartment('b', { groups: groupsCalled('butik', 'lager') }),
    ];
    expect(bookWarnings({ absences: [], departments })).toMatchObject([
      { what: 'sharedGroup', at: 'departments 2, groups 2', name: 'lager', of: { id: 'a' } },
    ]);
    expect(bookWarnings({ absences: [], departments: [...departments].slice(0, 1) })).toEqual([]);
    expect(bookWarnings(starterBook())).toEqual([]);
  });

  it('a thousand absences are looked through at once', () => {
    const all = Array.from({ length: 1000 }, (_, n) => away(`${n}`, `Namn ${n}`, `Namn ${(n + 1) % 1000}`));
    expect(said(all)).toHaveLength(1);
    const same = Array.from({ length: 1000 }, (_, n) => away(`${n}`, 'Eva Lind', n % 2 ? 'Bo Ek' : null));
    expect(said(same)).toEqual([]);
  });
});
