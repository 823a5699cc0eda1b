import { describe, expect, it } from 'vitest';
import type { ListedGroup } from '@/domain/account-group';
import type { Department } from '@/domain/department';
import { departmentForGroup } from '@/domain/group-department';
import {
  canBelong,
  namesAlone,
  notListed,
  withGroup,
  withNamesAlone,
  withoutGroup,
  withPresentNames,
} from '@/domain/pick-group';
import { aDepartment, groupsCalled } from '../fakes/book-parts';

const ACME = 'zendesk:acme.zendesk.com';
const OTHER = 'freshdesk:acme.freshdesk.com';
const listed = (name: string, account = ACME): ListedGroup => ({ account, id: `${name.length}${name}`, name });

const logistics = aDepartment('logistics', { groups: groupsCalled('logistik', 'frakt') });
const billing = aDepartment('billing', { groups: groupsCalled('faktura') });
const KNOWN = ['Frakt Norden', 'Frakt Syd', 'Faktura', 'Nattskiftet'].map((name) => listed(name));
const ownerOf = (group: ListedGroup, departments: readonly Department[]) =>
  departmentForGroup(group, departments)?.id ?? null;

describe('a group picked for a department', () => {
  it('is kept with its account and id, and goes before the name that another is known by', () => {
    const group = listed('FAKTURA');
    const departments = withGroup([logistics, billing], group, 'logistics');
    expect(departments[0]?.groups.at(-1)).toEqual(group);
    expect(departments[1]).toBe(billing);
    expect(ownerOf(group, departments)).toBe('logistics');
    expect(ownerOf(listed('Faktura', OTHER), departments)).toBe('billing');
  });

  it('beats the words of another department, which keeps its words', () => {
    const departments = withGroup([logistics, billing], listed('Frakt Norden'), 'billing');
    expect(ownerOf(listed('Frakt Norden'), departments)).toBe('billing');
    expect(ownerOf(listed('Frakt Syd'), departments)).toBe('logistics');
  });

  it('is there once, however often it is picked, and in one department', () => {
    const group = listed('Frakt Norden');
    const twice = withGroup(withGroup([logistics, billing], group, 'logistics'), group, 'logistics');
    expect(twice[0]?.groups).toEqual([...logistics.groups, group]);
    expect(withGroup(twice, group, 'billing').map(({ groups }) => groups.length)).toEqual([2, 2]);
  });

  it('is another one in another account, whatever it is called', () => {
    const two = withGroup(
      withGroup([logistics, billing], listed('Jour'), 'logistics'),
      listed('Jour', OTHER),
      'billing',
    );
    expect([ownerOf(listed('Jour'), two), ownerOf(listed('Jour', OTHER), two)]).toEqual(['logistics', 'billing']);
  });
});

describe('a group taken out of a department', () => {
  it('that was there by its name is nobody’s', () => {
    const departments = withoutGroup([logistics, billing], listed('Faktura'), 'billing', KNOWN);
    expect(ownerOf(listed('Faktura'), departments)).toBe(null);
  });

  it('that was picked is nobody’s, though a word of the department stands in its name', () => {
    const picked = withGroup([logistics, billing], listed('Frakt Norden'), 'logistics');
    const departments = withoutGroup(picked, listed('Frakt Norden'), 'logistics', KNOWN);
    expect(ownerOf(listed('Frakt Norden'), departments)).toBe(null);
  });

  it('that was there by a word takes the word away, and the others with that word stay, each picked', () => {
    const departments = withoutGroup([logistics, billing], listed('Frakt Norden'), 'logistics', KNOWN);
    expect(ownerOf(listed('Frakt Norden'), departments)).toBe(null);
    expect(ownerOf(listed('Frakt Syd'), departments)).toBe('logistics');
    expect(departments[0]?.groups).toEqual([{ name: 'logistik' }, listed('Frakt Syd')]);
  });

  it('leaves the others alone where it did not belong there', () => {
    const before = [logistics, billing];
    expect(withoutGroup(before, listed('Faktura'), 'logistics', KNOWN)).toEqual(before);
  });

  it('in a name with a department’s words many times over ends', () => {
    const many = aDepartment('many', { groups: groupsCalled('a', 'b', 'c', 'a b', 'b c', 'a b c') });
    const departments = withoutGroup([many], listed('a b c d'), 'many', [listed('a b c d'), listed('x a')]);
    expect(ownerOf(listed('a b c d'), departments)).toBe(null);
    expect(ownerOf(listed('x a'), departments)).toBe('many');
  });
});

describe('names alone', () => {
  const both = { ...logistics, groups: [...logistics.groups, listed('Jour')] };

  it('are all that was not picked from a list', () => {
    expect(namesAlone(both)).toEqual(['logistik', 'frakt']);
  });

  it('are changed, and what was picked stays as it is', () => {
    expect(withNamesAlone(both, ['logistik', 'Lager', 'LAGER']).groups).toEqual([
      { name: 'logistik' },
      listed('Jour'),
      { name: 'lager' },
    ]);
  });

  it.each([
    ['Faktura', true],
    ['24/7', true],
    ['🚚', false],
    [' - ', false],
  ])('%s can be told by its name: %s', (name, can) => {
    expect(canBelong(name)).toBe(can);
  });
});

describe('a group that the helpdesk has renamed', () => {
  const jour = listed('Jour');
  const department = aDepartment('a', { groups: [{ name: 'jour' }, jour] });

  it('keeps its department, and is called what it is called by now', () => {
    const now = { ...jour, name: 'Beredskap' };
    expect(ownerOf(now, [department])).toBe('a');
    expect(withPresentNames(department, [now]).groups).toEqual([{ name: 'jour' }, now]);
  });

  it('in another account has nothing to do with this one', () => {
    expect(withPresentNames(department, [{ ...jour, account: OTHER, name: 'Annat' }])).toBe(department);
    expect(withPresentNames(department, [jour])).toBe(department);
  });
});

it('groups that only the book has are those of that account which its helpdesk does not list', () => {
  const groups = [listed('Jour'), listed('Natt'), listed('Natt', OTHER), { name: 'dag' }];
  const found = notListed(aDepartment('a', { groups }), { id: ACME, groups: [{ id: listed('Jour').id }] });
  expect(found).toEqual([listed('Natt')]);
});
