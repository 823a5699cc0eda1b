import { describe, expect, it } from 'vitest';
import type { Book } from '@/domain/book';
import { bookFaults } from '@/domain/book-faults';
import {
  causeOf,
  causesOfDepartment,
  formerCauseName,
  leafCauses,
  mergeBar,
  mergeCauses,
  newCauseId,
  removeCause,
  renameCause,
} from '@/domain/causes';
import { newId } from '@/domain/new-id';
import { starterBook } from '@/domain/starter-book';
import { aCause, aMandate } from '../fakes/book-parts';

/** Late and lost stand under delivery, and damaged by itself; too dear is billing's. */
const book: Book = {
  ...starterBook(),
  causes: [
    aCause('delivery', 'logistics'),
    ...['late', 'lost'].map((id) => aCause(id, 'logistics', { under: 'delivery' })),
    aCause('damaged', 'logistics'),
    aCause('too_dear', 'billing'),
  ],
  mandates: [
    aMandate({ id: 'm1', causeIds: ['late', 'lost', 'damaged'] }),
    aMandate({ id: 'm2', causeIds: ['too_dear'] }),
  ],
};
const idOf = (of: Book, id: string) => causeOf(of, id)?.id ?? null;

describe('causes of a department', () => {
  it('are those that a flag can have: headings are not', () => {
    expect(leafCauses(book).map(({ id }) => id)).toEqual(['late', 'lost', 'damaged', 'too_dear']);
    expect(causesOfDepartment(book, 'logistics').map(({ id }) => id)).toEqual(['late', 'lost', 'damaged']);
    expect(causesOfDepartment(book, 'sales')).toEqual([]);
  });
});

describe('merging', () => {
  it('makes one of two: old flags follow, mandates follow, and the id is gone for good', () => {
    const merged = mergeCauses(book, 'late', 'damaged', 7);
    expect(idOf(merged, 'late')).toBe('damaged');
    expect(merged.causes.map(({ id }) => id)).not.toContain('late');
    expect(merged.mandates[0]?.causeIds).toEqual(['damaged', 'lost']);
    expect(merged.mandates[1]?.causeIds).toEqual(['too_dear']);
    expect(merged.causeChanges).toEqual([{ what: 'merged', from: 'late', into: 'damaged', at: 7 }]);
    expect(bookFaults(merged)).toEqual([]);
    expect(newCauseId(merged, 'Late')).toBe('late_2');
    expect(bookFaults({ ...merged, causes: [...merged.causes, aCause('late', 'logistics')] })).toMatchObject([
      { what: 'reused', at: 'causes 5, id', name: 'late' },
    ]);
    expect(book.causeChanges).toEqual([]);
  });

  it('is followed through any number of merges, and ends where a log goes in a circle', () => {
    const twice = mergeCauses(mergeCauses(book, 'late', 'lost', 1), 'lost', 'damaged', 2);
    expect(['late', 'lost', 'damaged', 'never'].map((id) => idOf(twice, id))).toEqual([
      ...['damaged', 'damaged', 'damaged', null],
    ]);
    expect(idOf(removeCause(twice, 'damaged', 3), 'late')).toBeNull();
    const causeChanges = [
      { what: 'merged' as const, from: 'a', into: 'b', at: 1 },
      { what: 'merged' as const, from: 'b', into: 'a', at: 2 },
    ];
    expect(idOf({ ...book, causeChanges }, 'a')).toBeNull();
  });

  it('moves what stood under a heading to the other heading', () => {
    const two = {
      ...book,
      causes: [...book.causes, aCause('parcel', 'logistics'), aCause('wet', 'logistics', { under: 'parcel' })],
    };
    const merged = mergeCauses(two, 'delivery', 'parcel', 1);
    expect(merged.causes.filter(({ under }) => under === 'parcel').map(({ id }) => id)).toEqual([
      'late',
      'lost',
      'wet',
    ]);
    expect(bookFaults(merged)).toEqual([]);
  });

  it.each([
    ['itself', 'late', 'late', 'same'],
    ['one of another department', 'late', 'too_dear', 'department'],
    ['a heading, which no flag has', 'damaged', 'delivery', 'heading'],
    ['a cause, when it is a heading', 'delivery', 'damaged', 'heading'],
  ])('is not possible with %s', (_, from, into, bar) => {
    expect(mergeBar(book, from, into)).toBe(bar);
    expect(() => mergeCauses(book, from, into, 1)).toThrow(RangeError);
  });

  it('throws where there is no such cause', () => {
    expect(() => mergeCauses(book, 'gone', 'late', 1)).toThrow('no cause gone');
    expect(() => renameCause(book, 'gone', { sv: 'x', en: 'x' }, 1)).toThrow('no cause gone');
    expect(() => removeCause(book, 'gone', 1)).toThrow('no cause gone');
  });
});

it('a new name is logged with the one before; the same name is no change', () => {
  const renamed = renameCause(book, 'late', { sv: 'Försenad', en: 'Delayed' }, 9);
  expect(causeOf(renamed, 'late')?.name.sv).toBe('Försenad');
  expect(renamed.causeChanges).toEqual([{ what: 'renamed', id: 'late', before: { sv: 'late', en: 'late' }, at: 9 }]);
  expect(renameCause(renamed, 'late', { sv: 'Försenad', en: 'Delayed' }, 10)).toBe(renamed);
});

it('a full log forgets old names, and never a merge', () => {
  let full = mergeCauses(book, 'late', 'lost', 0);
  for (let n = 1; n <= 1200; n += 1) full = renameCause(full, 'lost', { sv: `namn ${n}`, en: `name ${n}` }, n);
  expect(full.causeChanges).toHaveLength(1000);
  expect(full.causeChanges[0]).toMatchObject({ what: 'merged', from: 'late' });
  expect(full.causeChanges[1]).toMatchObject({ what: 'renamed', before: { sv: 'namn 201' } });
  expect(idOf(full, 'late')).toBe('lost');
});

it('what is removed keeps its name for old flags, leaves mandates, and what stood under it stands by itself', () => {
  const removed = removeCause(removeCause(book, 'late', 1), 'delivery', 2);
  expect(causeOf(removed, 'late')).toBeNull();
  expect(formerCauseName(removed, 'late')).toEqual({ sv: 'late', en: 'late' });
  expect(formerCauseName(removed, 'damaged')).toBeNull();
  expect(removed.mandates[0]?.causeIds).toEqual(['lost', 'damaged']);
  expect(removed.causes.find(({ id }) => id === 'lost')?.under).toBeNull();
  expect(newCauseId(removed, 'Late')).toBe('late_2');
  expect(bookFaults(removed)).toEqual([]);
});

describe('ids for what is new', () => {
  it.each([
    ['Försenad leverans', 'forsenad_leverans'],
    ['  Ångra köp (14 dagar)! ', 'angra_kop_14_dagar'],
    ['Smørrebrød & æbleskiver ß', 'smorrebrod_aebleskiver_ss'],
    ['Łódź', 'lodz'],
    ['日本', 'cause'],
    ['', 'cause'],
    ['__proto__', 'proto'],
    ['Constructor', 'constructor_2'],
    ['x'.repeat(60), 'x'.repeat(40)],
    [`${'x'.repeat(39)} y`, 'x'.repeat(39)],
  ])('%j becomes %s', (name, id) => {
    expect(newId(name, new Set(), 'cause')).toBe(id);
  });

  it('are not those that are taken, and fit a tag however many there are', () => {
    const taken = new Set<string>();
    for (let n = 0; n < 120; n += 1) {
      const id = newId('ö'.repeat(50), taken, 'cause');
      expect(id).toMatch(/^[a-z0-9_]{1,40}$/);
      expect(taken.has(id)).toBe(false);
      taken.add(id);
    }
  });
});
