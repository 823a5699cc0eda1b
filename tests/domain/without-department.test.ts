import { describe, expect, it } from 'vitest';
import type { Book } from '@/domain/book';
import { checkBook } from '@/domain/check-book';
import { starterBook } from '@/domain/starter-book';
import { dependentsOf, withoutDepartment } from '@/domain/without-department';
import { aCause, aDuty, aHint, aMandate, NO_WORDS } from '../fakes/book-parts';

const when = { ...NO_WORDS, any: ['faktura'] };
const book: Book = {
  ...starterBook(),
  hints: [aHint({ id: 'h1', departmentId: 'billing', when }), aHint({ id: 'h2', departmentId: 'sales', when })],
  duties: [aDuty({ id: 'd1', departmentId: 'billing' }), aDuty({ id: 'd2' })],
  causes: [aCause('fees', 'billing'), aCause('reminder', 'billing', { under: 'fees' }), aCause('price', 'sales')],
  mandates: [aMandate({ causeIds: ['reminder', 'price'] })],
};

describe('a department that is taken out of the book', () => {
  it('has what points to it counted', () => {
    expect(dependentsOf(book, 'billing')).toEqual({ hints: 1, causes: 2, duties: 1 });
    expect(dependentsOf(book, 'web')).toEqual({ hints: 0, causes: 0, duties: 0 });
  });

  it('leaves its hints, causes and managers to another', () => {
    const left = withoutDepartment(book, 'billing', 'sales', 1);
    expect(left.hints.map(({ departmentId }) => departmentId)).toEqual(['sales', 'sales']);
    expect(left.duties.map(({ departmentId }) => departmentId)).toEqual(['sales', null]);
    expect(left.causes.map(({ departmentId }) => departmentId)).toEqual(['sales', 'sales', 'sales']);
    expect(left.mandates).toEqual(book.mandates);
    expect(checkBook(left)).toHaveProperty('book');
  });

  it('takes them along, and the names of its causes stay for old flags', () => {
    const left = withoutDepartment(book, 'billing', null, 1);
    expect(left.hints.map(({ id }) => id)).toEqual(['h2']);
    expect(left.duties.map(({ id }) => id)).toEqual(['d2']);
    expect(left.causes.map(({ id }) => id)).toEqual(['price']);
    expect(left.mandates[0]?.causeIds).toEqual(['price']);
    expect(left.causeChanges).toMatchObject([
      { what: 'removed', id: 'fees' },
      { what: 'removed', id: 'reminder' },
    ]);
    expect(checkBook(left)).toHaveProperty('book');
  });
});
