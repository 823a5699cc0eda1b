import { describe, expect, it } from 'vitest';
import { Book } from '@/domain/book';
import { count, counted } from '@/domain/counter';
import { counterIds, flagName, flagsByDepartment } from '@/domain/counter-names';
import { suggestOrder } from '@/domain/flag-order';
import { departmentForGroup, groupHues } from '@/domain/group-department';
import { starterBook } from '@/domain/starter-book';
import { groupNamed, groupsCalled } from '../fakes/book-parts';

const { departments } = starterBook();
const named = (name: string) => departmentForGroup(groupNamed(name), departments)?.id ?? null;

describe('the starter book', () => {
  it('is valid, with every tag, hue and group name once', () => {
    expect(Book.parse(starterBook())).toEqual(starterBook());
    const unique = (values: (string | number)[]) => expect(new Set(values).size).toBe(values.length);
    unique(departments.map((one) => one.tag));
    unique(departments.map((one) => one.hue));
    unique(departments.map((one) => one.id));
    unique(departments.flatMap((one) => one.groups.map(({ name }) => name)));
  });

  it.each([
    ['Logistik', 'logistics'],
    ['Faktura Sverige', 'billing'],
    ['L2 Billing', 'billing'],
    ['BILLING – EMEA', 'billing'],
    ['Teknisk support', 'tech'],
    ['Kundtjänst', 'support'],
    ['Customer Support Nordics', 'support'],
    ['Försäljning & order', 'sales'],
    ['IT', 'tech'],
    ['Kommittén', null],
    ['Order/Faktura', 'billing'],
    ['', null],
  ])('knows whose the group "%s" is', (name, id) => {
    expect(named(name)).toBe(id);
  });

  it('says nobody rather than guess between two', () => {
    const two = departments.map((one, index) => ({ ...one, groups: index < 2 ? groupsCalled('nordic') : [] }));
    expect(departmentForGroup(groupNamed('Team Nordic'), two)).toBeNull();
  });
});

it('groups get the hue of their department, and none without one', () => {
  expect(groupHues([groupNamed('Logistik'), groupNamed('V30')], departments)).toEqual({ 'name:logistik': 0 });
});

it('"don’t know yet" is always on the last key, however often it is flagged', () => {
  for (const times of [0, 1000]) {
    const order = suggestOrder(departments, new Map([['unknown', times]]));
    expect(order.findIndex((one) => one.id === 'unknown')).toBe(8);
    expect(order).toHaveLength(departments.length);
  }
  const few = departments.filter((one) => ['billing', 'unknown'].includes(one.id));
  expect(suggestOrder(few, new Map()).map((one) => one.id)).toEqual(['billing', 'unknown']);
});

it('what is flagged often stands first, the rest as the book has it', () => {
  const order = suggestOrder(
    departments,
    new Map([
      ['store', 4],
      ['billing', 9],
      ['gone', 99],
    ]),
  );
  expect(order.slice(0, 4).map((one) => one.id)).toEqual(['billing', 'store', 'logistics', 'product']);
  expect(order).toHaveLength(departments.length);
});

describe('counters', () => {
  it('add and take away by name, never below nothing', () => {
    const one = count(
      'd:2026-11-22',
      undefined,
      new Map([
        ['a', 2],
        ['b', 1],
      ]),
    );
    const two = count(
      'd:2026-11-22',
      one,
      new Map([
        ['b', -3],
        ['c', 1],
      ]),
    );
    expect([counted(two, 'a'), counted(two, 'b'), counted(two, 'c'), counted(two, 'd')]).toEqual([2, 0, 1, 0]);
    expect(counted(one, 'b')).toBe(1);
  });

  it('are those of the agent’s own day and month', () => {
    const evening = new Date(2026, 10, 30, 23, 59, 59).getTime();
    expect(counterIds(evening)).toEqual(['d:2026-11-30', 'm:2026-11']);
    expect(counterIds(evening + 1000)).toEqual(['d:2026-12-01', 'm:2026-12']);
  });

  it('tell flags by department over their causes and over months', () => {
    const gains = new Map([
      [flagName('billing', 'late'), 2],
      [flagName('billing', null), 1],
      ['stop/no-brief/keep', 5],
    ]);
    const month = count('m:2026-11', undefined, gains);
    expect(flagsByDepartment([month, undefined, month])).toEqual(new Map([['billing', 6]]));
  });
});
