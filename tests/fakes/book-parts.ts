import type { AccountGroup } from '../../domain/account-group';
import type { Cause } from '../../domain/cause';
import type { Condition } from '../../domain/condition';
import type { Department } from '../../domain/department';
import type { Duty } from '../../domain/duty';
import type { Hint } from '../../domain/hint';
import type { Mandate } from '../../domain/mandate';

// Parts of a routing book, each whole, so that a test says only what it is about and a new field costs one line here.

/** A condition that asks for nothing: for `when: { ...NO_WORDS, any: ['faktura'] }`. */
export const NO_WORDS: Condition = {
  ...{ any: [], all: [], none: [] },
  ...{ tags: [], types: [], channels: [], groups: [], languages: [], organisations: [], forms: [] },
};

export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

export function aHint(more: Partial<Hint> = {}): Hint {
  const about = { id: 'h', name: 'Fakturor', departmentId: 'billing', advice: '' };
  return { ...about, isOn: true, priority: 1, when: NO_WORDS, mandateId: null, ...more };
}

export function aMandate(more: Partial<Mandate> = {}): Mandate {
  const about = { id: 'm', sentence: 'Betala tillbaka', upTo: null, guideline: null };
  return { ...about, isOn: true, priority: 1, when: NO_WORDS, causeIds: [], ...more };
}

/** On duty every day, for every department. */
export function aDuty(more: Partial<Duty> = {}): Duty {
  const manager = { name: 'Ulla Fors', users: [], reach: '070-174 06 05' };
  return { id: 'd', departmentId: null, on: { weekdays: EVERY_DAY }, manager, standIn: null, ...more };
}

export function aDepartment(id: string, more: Partial<Department> = {}): Department {
  return { id, name: { sv: id, en: id }, hue: 0, groups: [], tag: `stafett_${id}`, contact: '', ...more };
}

/** Groups that are known by their names alone. */
export function groupsCalled(...names: string[]): Department['groups'] {
  return names.map((name) => ({ name }));
}

/** A group of which only the name is known. */
export function groupNamed(name: string | null): AccountGroup {
  return { account: null, id: null, name };
}

export function aCause(id: string, departmentId: string, more: Partial<Cause> = {}): Cause {
  return { id, departmentId, name: { sv: id, en: id }, under: null, ...more };
}
