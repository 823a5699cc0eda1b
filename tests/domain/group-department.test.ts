import { describe, expect, it } from 'vitest';
import type { Department } from '@/domain/department';
import { departmentForGroup, simpleName } from '@/domain/group-department';
import { aDepartment, groupNamed, groupsCalled } from '../fakes/book-parts';
import { seeded } from './a-ticket';

const named = (id: string, ...groupNames: string[]) => aDepartment(id, { groups: groupsCalled(...groupNames) });

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
    expect(departmentForGroup(groupNamed(name), departments)?.id).toBe(id);
  });

  it('is nobody’s guess where two fit as well, however often one of them does', () => {
    const twice = [named('a', 'nord'), named('b', 'syd', 'väst')];
    expect(departmentForGroup(groupNamed('Nord och Syd'), [named('a', 'nord'), named('b', 'syds')])?.id).toBe('a');
    expect(departmentForGroup(groupNamed('Team nord väst'), twice)).toBeNull();
    const oneTwice = [named('a', 'norr'), named('b', 'väst', 'syds')];
    expect(departmentForGroup(groupNamed('Team norr väst syds'), oneTwice)).toBeNull();
  });

  it('of another book, another', () => {
    expect(departmentForGroup(groupNamed('Faktura'), departments)?.id).toBe('billing');
    expect(departmentForGroup(groupNamed('Faktura'), [named('other', 'faktura')])?.id).toBe('other');
  });
});

describe('the department of a group that was picked', () => {
  const [acme, other] = ['zendesk:acme.zendesk.com', 'freshdesk:acme.freshdesk.com'];
  const support = (account: string | null, id: string | null, name: string | null = 'Support') => ({
    account,
    id,
    name,
  });
  const departments = [
    aDepartment('first', { groups: [{ name: 'Support', account: acme, id: '1' }, { name: 'växel' }] }),
    aDepartment('second', { groups: [{ name: 'Support', account: other, id: '1' }] }),
    aDepartment('third', { groups: [{ name: 'support' }, { name: 'Växel', account: other, id: '2' }] }),
  ];

  it.each([
    ['is by its id in its own account', support(acme, '1'), 'first'],
    ['and in the other account the other one', support(other, '1'), 'second'],
    ['whatever it is called by now', support(acme, '1', 'Växel'), 'first'],
    ['though its name is not known', support(other, '1', null), 'second'],
    ['not that of an account that nothing was picked from', support('zendesk:beta.zendesk.com', '1'), 'third'],
    ['nor that of another group of the account with that name', support(acme, '9'), 'third'],
    ['goes before a name that is known elsewhere', support(other, '2', 'Växel'), 'third'],
    ['while that name stands for the other accounts', support(acme, '2', 'Växel'), 'first'],
    ['by its name where an old record has no id', support(acme, null), 'first'],
    ['in its own account', support(other, null), 'second'],
    ['of nobody knows which account, by name alone', support(null, null), 'third'],
    ['of which nothing is known', support(acme, null, null), undefined],
    ['and of no name that anybody knows', support(acme, '3', 'Natt'), undefined],
  ])('%s', (_, group, id) => {
    expect(departmentForGroup(group, departments)?.id).toBe(id);
  });
});

/** Every name of every department, one after the other. */
function plain(groupName: string, departments: readonly Department[]): Department | null {
  const name = simpleName(groupName);
  const known = departments.flatMap((department) =>
    department.groups.map((one) => ({ department, term: simpleName(one.name) })).filter(({ term }) => term !== ''),
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
      expect(departmentForGroup(groupNamed(asked), departments), asked).toBe(expected);
      expect(departmentForGroup(groupNamed(asked), departments)).toBe(expected);
      if (expected !== null) found += 1;
    }
  }
  expect(found).toBeGreaterThan(1000);
});
