import { describe, expect, it } from 'vitest';
import { bookFaults } from '@/domain/book-faults';
import { Department } from '@/domain/department';
import { freeSlug, newDepartment, renamed, slugOf, tagFault } from '@/domain/new-department';
import { starterBook, starterDepartments } from '@/domain/starter-book';
import { aDepartment } from '../fakes/book-parts';

const both = (name: string) => ({ sv: name, en: name });

describe('a new department', () => {
  it.each([
    ['Kvalitet & miljö', 'kvalitet_miljo'],
    ['Ärenden Ø/Æ', 'arenden_o_ae'],
    ['  2nd line  ', '2nd_line'],
    ['顧客', ''],
    ['x'.repeat(80), 'x'.repeat(40)],
  ])('%s has the slug %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('has an id and a tag that nothing else has, whatever its name', () => {
    const departments = starterDepartments();
    for (const name of [
      'Logistics',
      'logistics',
      'Orsak',
      'fraga',
      'Orsak utredning',
      'Fråga oss',
      'constructor',
      '顧客',
      '客',
      '🚚',
      'x'.repeat(80),
      'x'.repeat(79),
    ]) {
      const fresh = newDepartment(both(name), departments);
      expect(Department.safeParse(fresh).success, name).toBe(true);
      departments.push(fresh);
    }
    expect(new Set(departments.map(({ id }) => id)).size).toBe(departments.length);
    expect(new Set(departments.map(({ tag }) => tag)).size).toBe(departments.length);
    expect(departments.map(({ tag }) => tag)).not.toContain('stafett_orsak');
    expect(bookFaults({ ...starterBook(), departments })).toEqual([]);
  });

  it('gets the colour that the fewest have', () => {
    expect(newDepartment(both('A'), [aDepartment('b', { hue: 0 }), aDepartment('c', { hue: 1 })]).hue).toBe(2);
  });

  it('a free slug counts on', () => {
    expect(freeSlug('Sälj', new Set(['salj', 'salj_2']))).toBe('salj_3');
  });
});

describe('a department under another name', () => {
  const billing = aDepartment('billing', { name: { sv: 'Faktura', en: 'Billing' }, tag: 'stafett_billing' });
  const sales = aDepartment('sales', { tag: 'stafett_salj' });

  it('has a tag that follows the name, once and again', () => {
    const once = renamed(billing, { sv: 'Ekonomi', en: 'Billing' }, [billing, sales], false);
    expect(once.tag).toBe('stafett_ekonomi');
    expect(renamed(once, { sv: 'Pengar', en: 'Billing' }, [once, sales], false).tag).toBe('stafett_pengar');
  });

  it('keeps the tag that tickets have, and the one that the lead has written', () => {
    expect(renamed(billing, both('Ekonomi'), [billing], true).tag).toBe('stafett_billing');
    const own = { ...billing, tag: 'ekonomi_se' };
    expect(renamed(own, both('Pengar'), [own], false).tag).toBe('ekonomi_se');
  });

  it('never takes another’s tag', () => {
    expect(renamed(billing, both('Sälj'), [billing, sales], false).tag).toBe('stafett_salj_2');
  });
});

describe('a tag that the lead writes', () => {
  const billing = aDepartment('billing');
  it.each([
    ['stafett_pengar', null],
    ['pengar', null],
    ['Pengar', 'letters'],
    ['', 'letters'],
    ['x'.repeat(61), 'letters'],
    ['stafett_orsak_a', 'ours'],
    ['stafett_fraga_a', 'ours'],
    ['stafett_sales', 'taken'],
  ])('%j: %s', (tag, fault) => {
    expect(tagFault(tag, billing, [billing, aDepartment('sales')])).toBe(fault);
  });
});
