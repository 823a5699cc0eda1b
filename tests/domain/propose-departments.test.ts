import { describe, expect, it } from 'vitest';
import { departmentForGroup } from '@/domain/group-department';
import { chosenDepartments, proposeDepartments } from '@/domain/propose-departments';
import { starterDepartments } from '@/domain/starter-book';

const starters = starterDepartments();
const NO_FLAGS = new Map<string, number>();
const ACME = 'zendesk:acme.zendesk.com';
const listed = (groups: string[], account = ACME) =>
  groups.map((name, index) => ({ account, id: String(index + 1), name }));
const likely = (groups: string[], flags = NO_FLAGS) =>
  proposeDepartments(listed(groups), starters, flags).filter(({ isLikely }) => isLikely);

describe('departments proposed to a team that begins', () => {
  it('are found in group names in both languages, numbers and lines notwithstanding', () => {
    const found = likely(['Frakt Norden', 'L2 Billing', 'Kundtjänst 2', 'Tier 1 Support']);
    expect(found.map(({ department, groups }) => [department.id, groups])).toEqual([
      ['logistics', ['Frakt Norden']],
      ['billing', ['L2 Billing']],
      ['support', ['Kundtjänst 2', 'Tier 1 Support']],
    ]);
  });

  it('are a department of its own for each group that nobody knows', () => {
    const [own] = likely(['Möbelverkstaden']);
    expect(own?.department).toMatchObject({ id: 'mobelverkstaden', name: { sv: 'Möbelverkstaden' } });
    const group = { account: ACME, id: '1', name: 'Möbelverkstaden' };
    expect(own?.department.groups).toEqual([group]);
    expect(departmentForGroup({ ...group, name: 'Verkstan' }, own ? [own.department] : [])?.id).toBe('mobelverkstaden');
  });

  it('have the groups of every account picked, so that they stay when they are renamed', () => {
    const groups = [...listed(['Frakt', 'Verkstad']), ...listed(['Verkstad', 'Lager'], 'freshdesk:acme.freshdesk.com')];
    const [logistics, own] = proposeDepartments(groups, starters, NO_FLAGS).filter(({ isLikely }) => isLikely);
    expect(logistics?.groups).toEqual(['Frakt', 'Lager']);
    expect(logistics?.department.groups.slice(-2)).toEqual([groups[0], groups[3]]);
    expect([own?.groups, own?.department.groups]).toEqual([['Verkstad'], [groups[1], groups[2]]]);
  });

  it('pick no more groups than a department holds: the others are known by their words', () => {
    const [support] = likely(Array.from({ length: 900 }, (_, n) => `Kundtjänst ${n}`));
    expect(support?.groups).toHaveLength(900);
    expect(support?.department.groups).toHaveLength(200);
    expect(
      departmentForGroup({ account: ACME, id: '900', name: 'Kundtjänst 899' }, support ? [support.department] : [])?.id,
    ).toBe('support');
  });

  it('are also those that have been flagged so far', () => {
    expect(likely([], new Map([['web', 12]])).map(({ department, flags }) => [department.id, flags])).toEqual([
      ['web', 12],
    ]);
  });

  it('leave out what nobody has, but offer it', () => {
    const all = proposeDepartments(listed(['Frakt']), starters, NO_FLAGS);
    expect(all).toHaveLength(starters.length - 1);
    expect(all.map(({ department }) => department.id)).not.toContain('unknown');
  });

  it('do not tick hundreds of groups that are regions or shifts, and never more than a book holds', () => {
    const groups = Array.from({ length: 1000 }, (_, n) => `Region ${n}`);
    const all = proposeDepartments(listed(groups), starters, NO_FLAGS);
    expect(all.length).toBeLessThanOrEqual(300);
    expect(all.some(({ isLikely }) => isLikely)).toBe(false);
  });

  it('take a group of signs alone for none', () => {
    expect(likely(['🚚', ' ', '--'])).toEqual([]);
  });

  it('that were chosen come in their order, “don’t know yet” last', () => {
    const all = proposeDepartments(listed(['Frakt', 'Möbelverkstaden', 'Faktura']), starters, NO_FLAGS);
    const chosen = chosenDepartments(all, new Set(['mobelverkstaden', 'logistics']), starters);
    expect(chosen.map(({ id }) => id)).toEqual(['logistics', 'mobelverkstaden', 'unknown']);
  });
});
