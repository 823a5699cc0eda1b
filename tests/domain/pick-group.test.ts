import { describe, expect, it } from 'vitest';
import { departmentForGroup } from '@/domain/group-department';
import { canBelong, withGroup, withoutGroup, wordsBeside } from '@/domain/pick-group';
import { aDepartment } from '../fakes/book-parts';

const logistics = aDepartment('logistics', { groupNames: ['logistik', 'frakt'] });
const billing = aDepartment('billing', { groupNames: ['faktura'] });
const KNOWN = ['Frakt Norden', 'Frakt Syd', 'Faktura', 'Nattskiftet'];
const ownerOf = (name: string, departments: Parameters<typeof departmentForGroup>[1]) =>
  departmentForGroup(name, departments)?.id ?? null;

describe('a group picked for a department', () => {
  it('is kept by its lower-cased name and taken from the one that had it', () => {
    const departments = withGroup([logistics, billing], 'FAKTURA', 'logistics');
    expect(departments).toMatchObject([{ groupNames: ['logistik', 'frakt', 'faktura'] }, { groupNames: [] }]);
    expect(ownerOf('Faktura', departments)).toBe('logistics');
  });

  it('beats the words of another department, which keeps its words', () => {
    const departments = withGroup([logistics, billing], 'Frakt Norden', 'billing');
    expect(ownerOf('Frakt Norden', departments)).toBe('billing');
    expect(ownerOf('Frakt Syd', departments)).toBe('logistics');
  });

  it('is there once, however often it is picked and however it is spelled', () => {
    const once = withGroup([logistics], 'Frakt  Norden', 'logistics');
    expect(withGroup(once, 'frakt-norden', 'logistics')[0]?.groupNames).toEqual(['logistik', 'frakt', 'frakt-norden']);
  });
});

describe('a group taken out of a department', () => {
  it('that was there by its name is nobody’s', () => {
    const departments = withoutGroup([logistics, billing], 'Faktura', 'billing', KNOWN);
    expect(ownerOf('Faktura', departments)).toBe(null);
  });

  it('that was there by a word takes the word away, and the others with that word stay by their names', () => {
    const departments = withoutGroup([logistics, billing], 'Frakt Norden', 'logistics', KNOWN);
    expect(ownerOf('Frakt Norden', departments)).toBe(null);
    expect(ownerOf('Frakt Syd', departments)).toBe('logistics');
    expect(departments[0]?.groupNames).toEqual(['logistik', 'frakt syd']);
  });

  it('leaves the others alone where it did not belong there', () => {
    const before = [logistics, billing];
    expect(withoutGroup(before, 'Faktura', 'logistics', KNOWN)).toEqual(before);
  });

  it('in a name with a department’s words many times over ends', () => {
    const many = aDepartment('many', { groupNames: ['a', 'b', 'c', 'a b', 'b c', 'a b c'] });
    const departments = withoutGroup([many], 'a b c d', 'many', ['a b c d', 'x a']);
    expect(ownerOf('a b c d', departments)).toBe(null);
    expect(ownerOf('x a', departments)).toBe('many');
  });
});

describe('names beside the helpdesk’s own', () => {
  it('are those that no helpdesk here has', () => {
    expect(wordsBeside(logistics, KNOWN)).toEqual(['logistik', 'frakt']);
    expect(wordsBeside(billing, KNOWN)).toEqual([]);
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
