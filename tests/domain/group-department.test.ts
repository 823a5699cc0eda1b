import { describe, expect, it } from 'vitest';
import type { Department } from '@/domain/department';
import { departmentForGroup, simpleName } from '@/domain/group-department';
import { aDepartment } from '../fakes/book-parts';
import { seeded } from './a-ticket';

const named = (id: string, ...groupNames: string[]) => aDepartment(id, { groupNames });

describe('the department of a group', () => {
  const departments = [named('billing', 'faktura', 'order'), named('sales', 'order', 'order sverige', 'sälj')];

  it.each([
    ['Faktura', 'billing'],
    ['L2 Faktura (kväll)', 'billing'],
    ['Order Sverige', 'sales'],
    ['Order Sverige Nord', 'sales'],
    ['FÖRSÄLJNING', undefined],
    ['  ', undefined],
    ['–', undefined],
  ])('%s', (name, id) => {
    expect(departmentForGroup(name, departments)?.id).toBe(id);
  });

  it('is nobody’s guess where two fit as well, however often one of them does', () => {
    const twice = [named('a', 'nord'), named('b', 'syd', 'väst')];
    expect(departmentForGroup('Nord och Syd', [named('a', 'nord'), named('b', 'syds')])?.id).toBe('a');
    expect(departmentForGroup('Team nord väst', twice)).toBeNull();
    const oneTwice = [named('a', 'norr'), named('b', 'väst', 'syds')];
    expect(departmentForGroup('Team norr väst syds', oneTwice)).toBeNull();
  });

  it('of another book, another', () => {
    expect(departmentForGroup('Faktura', departments)?.id).toBe('billing');
    expect(departmentForGroup('Faktura', [named('other', 'faktura')])?.id).toBe('other');
  });
});

/** Every name of every department, one after the other. */
function plain(groupName: string, departments: readonly Department[]): Department | null {
  const name = simpleName(groupName);
  const known = departments.flatMap((department) =>
    department.groupNames.map((one) => ({ department, term: simpleName(one) })).filter(({ term }) => term !== ''),
  );
  const exact = known.find(({ term }) => term === name);
  if (exact) return exact.department;
  const within = known.filter(({ term }) => ` ${name} `.includes(` ${term} `));
  const longest = Math.max(...within.map(({ term }) => term.length));
  const best = new Set(within.filter(({ term }) => term.length === longest).map(({ department }) => department));
  return best.size === 1 ? ([...best][0] ?? null) : null;
}

it('is the same as by trying every name, whatever the names', () => {
  const random = seeded(31);
  const some = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
  const words = 'order faktura nord syd sverige l2 team r&d it – å'.split(' ');
  const name = () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => some(words)).join(some([' ', '-', ', ']));
  let found = 0;
  for (let round = 0; round < 400; round += 1) {
    const departments = Array.from({ length: 6 }, (_, n) => named(`d${n}`, ...Array.from({ length: 3 }, name)));
    for (let group = 0; group < 10; group += 1) {
      const asked = name();
      const expected = plain(asked, departments);
      expect(departmentForGroup(asked, departments), asked).toBe(expected);
      expect(departmentForGroup(asked, departments)).toBe(expected);
      if (expected !== null) found += 1;
    }
  }
  expect(found).toBeGreaterThan(1000);
});
