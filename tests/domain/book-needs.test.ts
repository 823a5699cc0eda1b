import { describe, expect, it } from 'vitest';
import type { Book } from '@/domain/book';
import { bookDifferences } from '@/domain/book-diff';
import { bookFaults } from '@/domain/book-faults';
import { withDifferences } from '@/domain/book-merge';
import { needOf, withNeeds } from '@/domain/book-needs';
import type { Department } from '@/domain/department';
import { starterBook } from '@/domain/starter-book';
import { aCause, aDepartment, aHint, aMandate, groupsCalled } from '../fakes/book-parts';
import { seeded } from './a-ticket';
import { someBook } from './some-book';

const BEFORE = starterBook();
const WORKSHOP = aDepartment('workshop', { name: { sv: 'Verkstaden', en: 'The workshop' } });
const AFTER: Book = {
  ...BEFORE,
  departments: [...BEFORE.departments, WORKSHOP],
  causes: [aCause('broken', 'workshop')],
  mandates: [aMandate({ id: 'm1', sentence: 'Send a new one', causeIds: ['broken'] })],
  hints: [aHint({ id: 'h1', name: 'Broken on arrival', departmentId: 'workshop', mandateId: 'm1' })],
};
const idsOf = (before: Book, after: Book) => new Set(bookDifferences(before, after).map(({ id }) => id));
const needs = (before: Book, after: Book, ...accepted: string[]) => {
  const merged = withDifferences(before, after, new Set(accepted));
  return bookFaults(merged).map((fault) => needOf(fault, merged, [after, before], 'en'));
};

describe('what is taken over from another book', () => {
  it('is told what it needs, by the names that people know', () => {
    expect(needs(BEFORE, AFTER, 'hints/h1')).toEqual([
      { item: 'Broken on arrival', needed: 'The workshop' },
      { item: 'Broken on arrival', needed: 'Send a new one' },
    ]);
    expect(needs(AFTER, BEFORE, 'departments/workshop')).toContainEqual({
      ...{ item: 'Broken on arrival', needed: 'The workshop' },
    });
  });

  it('takes along what it needs, and what that needs', () => {
    const all = idsOf(BEFORE, AFTER);
    expect(withNeeds(BEFORE, AFTER, all, new Set(['hints/h1']))).toEqual(
      new Set(['hints/h1', 'departments/workshop', 'mandates/m1', 'causes/broken']),
    );
    // A department that a hint of this book names is not taken out.
    expect(withNeeds(AFTER, BEFORE, all, new Set(['departments/workshop']))).toEqual(new Set());
  });

  it('takes a group’s new department together with the one that it comes from, whichever was chosen', () => {
    const jour = { name: 'Jour', account: 'zendesk:acme.zendesk.com', id: '7' };
    const book = (first: Department['groups'], second: Department['groups']): Book => ({
      ...BEFORE,
      departments: [aDepartment('a', { groups: first }), aDepartment('b', { groups: second })],
    });
    const both = new Set(['departments/a', 'departments/b']);
    for (const [before, after, chosen] of [
      [book([jour], []), book([], [jour]), 'departments/b'],
      [book([], [jour]), book([jour], []), 'departments/a'],
      [book(groupsCalled('jour'), []), book([], groupsCalled('Jour')), 'departments/b'],
    ] as const)
      expect(withNeeds(before, after, idsOf(before, after), new Set([chosen]))).toEqual(both);
    // A group that nobody has may stay so.
    const alone = new Set(['departments/a']);
    expect(withNeeds(book([jour], []), book([], [jour]), both, alone)).toEqual(alone);
  });

  it('is left alone where it is whole', () => {
    const alone = new Set(['departments/workshop']);
    expect(withNeeds(BEFORE, AFTER, idsOf(BEFORE, AFTER), alone)).toEqual(alone);
  });

  it('makes a whole book, or says that it cannot: any two books, any choice', () => {
    const random = seeded(11);
    let mended = 0;
    for (let n = 0; n < 60; n += 1) {
      const [before, after] = [someBook(random), someBook(random)];
      const all = idsOf(before, after);
      const accepted = new Set([...all].filter(() => random() < 0.5));
      const whole = withNeeds(before, after, all, accepted);
      if (whole === null) continue;
      expect(bookFaults(withDifferences(before, after, whole))).toEqual([]);
      if (whole.size !== accepted.size) mended += 1;
    }
    expect(mended).toBeGreaterThan(5);
  });
});
