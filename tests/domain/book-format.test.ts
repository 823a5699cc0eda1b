import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBookText } from '@/domain/book-text';
import { inPresentFormat } from '@/domain/book-format';
import { STOP_BUDGET } from '@/domain/book-limits';
import { policyIn } from '@/domain/policy';
import { starterBook } from '@/domain/starter-book';

/** A book of format 2, as far as departments go. */
function format2(...departments: { id: string; groupNames?: unknown }[]): unknown {
  const { causes: _causes, causeChanges: _changes, ...rest } = starterBook();
  const whole = departments.map((one) => ({ ...one, name: { sv: one.id, en: one.id }, hue: 0, tag: `t_${one.id}` }));
  return { ...rest, format: 2, departments: whole };
}

const groupsOf = (claim: unknown) => {
  const read = readBookText(JSON.stringify(inPresentFormat(claim)));
  return 'book' in read ? read.book.departments.map(({ groups }) => groups) : read.faults;
};

describe('a book of format 2', () => {
  it('has its names of groups as names alone', () => {
    expect(groupsOf(format2({ id: 'a', groupNames: ['faktura', 'R&D'] }, { id: 'b', groupNames: [] }))).toEqual([
      [{ name: 'faktura' }, { name: 'R&D' }],
      [],
    ]);
  });

  it('with a name in two departments can be kept: it stays with the first, whose it was', () => {
    const shared = format2({ id: 'a', groupNames: ['lager', 'lager'] }, { id: 'b', groupNames: ['butik', 'Lager '] });
    expect(groupsOf(shared)).toEqual([[{ name: 'lager' }, { name: 'lager' }], [{ name: 'butik' }]]);
  });

  it.each([
    ['no groups', undefined, 'missing: departments 1, groups'],
    ['a text for groups', 'faktura', 'form: departments 1, groups'],
    ['a number among the names', ['faktura', 7], 'form: departments 1, groups 2, name'],
  ])('with %s is refused at its department', (_, groupNames, fault) => {
    const read = readBookText(JSON.stringify(format2({ id: 'a', groupNames })));
    expect('faults' in read && read.faults.map(({ what, at }) => `${what}: ${at}`)).toEqual([fault]);
  });

  it('could have parts of numbers, and one stop in more transfers than are counted', () => {
    const old = format2({ id: 'a', groupNames: [] }) as { departments: object[] };
    const departments = old.departments.map((one) => ({ ...one, hue: 11.5 }));
    const read = readBookText(JSON.stringify({ ...old, departments, silentDays: 2.5, stopBudget: 1000 }));
    expect('book' in read && [read.book.silentDays, read.book.stopBudget, read.book.departments[0]?.hue]).toEqual([
      ...[3, 200, 11],
    ]);
  });

  it('and one of this format is left as it is', () => {
    expect(inPresentFormat(starterBook())).toEqual(starterBook());
  });
});

describe('a group in a file', () => {
  const read = (group: unknown) => {
    const [first, ...others] = starterBook().departments;
    const text = JSON.stringify({ ...starterBook(), departments: [{ ...first, groups: [group] }, ...others] }, null, 2);
    const found = readBookText(text);
    return 'faults' in found ? found.faults.map(({ what, at, line }) => ({ what, at, isTold: (line ?? 0) > 1 })) : [];
  };
  const picked = { name: 'Jour', account: 'zendesk:acme.zendesk.com', id: '7' };

  it.each([
    ['with account and id', picked, []],
    ['with its name alone', { name: 'jour' }, []],
    ['with an id alone', { name: 'jour', id: '7' }, ['halfGroup: departments 1, groups 1']],
    ['with an account alone', { ...picked, id: undefined }, ['halfGroup: departments 1, groups 1']],
    ['of no account', { ...picked, account: 'acme' }, ['form: departments 1, groups 1, account']],
    ['with an id of nothing', { ...picked, id: '' }, ['size: departments 1, groups 1, id']],
    ['without a name', { ...picked, name: undefined }, ['missing: departments 1, groups 1, name']],
    ['as a text', 'jour', ['form: departments 1, groups 1']],
  ])('%s', (_, group, faults) => {
    const found = read(group);
    expect(found.map(({ what, at }) => `${what}: ${at}`)).toEqual(faults);
    expect(found.every(({ isTold }) => isTold)).toBe(true);
  });
});

describe('the numbers of a book', () => {
  it.each([
    ['silentDays', 2.5],
    ['silentDays', 91],
    ['stopBudget', 10.5],
    ['stopBudget', STOP_BUDGET.most + 1],
    ['retentionDays', 0],
  ])('are whole, and no more than the desk takes: %s %d is refused', (field, value) => {
    const read = readBookText(JSON.stringify({ ...starterBook(), [field]: value }));
    expect('faults' in read && read.faults.map(({ at }) => at)).toEqual([field]);
  });

  it('are the same for a policy, which tells browsers so', () => {
    const { most } = STOP_BUDGET;
    expect(policyIn({ stopBudget: most }).policy.stopBudget).toBe(most);
    expect(policyIn({ stopBudget: most + 1 }).faults).toMatchObject([{ field: 'stopBudget', what: 'range' }]);
    expect(readFileSync('public/managed-schema.json', 'utf8')).toContain(`transfers, 1 to ${most}.`);
  });

  it('have a hue that there is a colour for', () => {
    const [first, ...others] = starterBook().departments;
    const read = readBookText(JSON.stringify({ ...starterBook(), departments: [{ ...first, hue: 0.5 }, ...others] }));
    expect('faults' in read && read.faults.map(({ what, at }) => `${what}: ${at}`)).toEqual([
      'form: departments 1, hue',
    ]);
  });
});
