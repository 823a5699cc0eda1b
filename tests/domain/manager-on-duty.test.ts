import { describe, expect, it } from 'vitest';
import type { Absence } from '@/domain/absence';
import { managerForGroup, managerOnDuty } from '@/domain/manager-on-duty';
import { aDepartment, aDuty, groupNamed, groupsCalled } from '../fakes/book-parts';

const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';
const SUNDAY = '2026-11-29';

const manager = (name: string) => ({ name, users: [], reach: '08-123' });
const away = (name: string): Absence => ({
  ...{ id: name, who: { name, users: [] }, from: '2026-11-01', until: '2026-11-30', standIn: null },
});
const weekdays = [1, 2, 3];
const duties = [
  aDuty({ id: 'all', on: { weekdays }, manager: manager('Maj'), standIn: manager('Nils') }),
  aDuty({ id: 'all-day', on: { from: TUESDAY, until: TUESDAY }, manager: manager('Olle') }),
  aDuty({ id: 'own', departmentId: 'billing', on: { weekdays }, manager: manager('Bo'), standIn: manager('Ida') }),
  aDuty({ id: 'other', departmentId: 'logistics', on: { weekdays: [1, 7] }, manager: manager('Liv') }),
];

describe('the manager on duty for a department', () => {
  it.each([
    ['is its own', MONDAY, 'billing', [], 'Bo'],
    ['is its own, also on a day that has one for all named for that very day', TUESDAY, 'billing', [], 'Bo'],
    ['is the stand-in of its own who is away', MONDAY, 'billing', ['Bo'], 'Ida'],
    ['is the one for all, where its own and the stand-in are away', MONDAY, 'billing', ['Bo', 'Ida'], 'Maj'],
    ['is the one for all, on a day on which it has none of its own', TUESDAY, 'logistics', [], 'Olle'],
    ['is the one for all, where it never has its own', MONDAY, 'it', [], 'Maj'],
    ['is the one for all, where nobody knows the department', MONDAY, null, [], 'Maj'],
    ['is nobody, where only others have one', SUNDAY, 'billing', [], null],
    ['is nobody, where nobody knows the department and only others have one', SUNDAY, null, [], null],
    ['is its own on a day without one for all', SUNDAY, 'logistics', [], 'Liv'],
    ['is nobody, where all are away', MONDAY, 'billing', ['Bo', 'Ida', 'Maj', 'Nils'], null],
  ])('%s', (_, day, departmentId, absent, expected) => {
    expect(managerOnDuty(duties, absent.map(away), day, departmentId)?.name ?? null).toBe(expected);
  });

  it('is whom the absence names, where the duty names nobody who is here; stand-ins of stand-ins too', () => {
    const standsIn = (name: string, standIn: string) => ({ ...away(name), standIn: { name: standIn, users: [] } });
    const onDuty = (absences: Absence[]) => managerOnDuty(duties, absences, SUNDAY, 'logistics');
    expect(onDuty([standsIn('Liv', 'Nils')])).toEqual(manager('Nils'));
    expect(onDuty([standsIn('Liv', 'Sam')])).toEqual({ ...manager('Sam'), reach: '' });
    expect(onDuty([standsIn('Liv', 'Sam'), standsIn('Sam', 'Ida')])).toEqual(manager('Ida'));
    expect(onDuty([standsIn('Liv', 'Sam'), standsIn('Sam', 'Liv')])).toBeNull();
    const bothAway = [standsIn('Bo', 'Sam'), away('Ida')];
    expect(managerOnDuty(duties, bothAway, MONDAY, 'billing')?.name).toBe('Sam');
  });

  it('is found by the group that has the case', () => {
    const book = { departments: [aDepartment('billing', { groups: groupsCalled('faktura') })], duties, absences: [] };
    const name = (group: string | null) => managerForGroup(book, groupNamed(group), MONDAY)?.name;
    expect(name('Faktura Sverige')).toBe('Bo');
    expect(name('Någon annan')).toBe('Maj');
    expect(name(null)).toBe('Maj');
  });
});
