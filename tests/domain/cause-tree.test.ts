import { describe, expect, it } from 'vitest';
import type { Cause } from '@/domain/cause';
import { causeTree, headingsFor, moveCause, putUnder, withCause } from '@/domain/cause-tree';

const cause = (id: string, under: string | null = null, departmentId = 'logistics'): Cause => ({
  ...{ id, departmentId, under },
  name: { sv: id, en: id },
});

const BOOK = {
  causes: [
    cause('late'),
    cause('bill', null, 'billing'),
    cause('parts'),
    cause('screws', 'parts'),
    cause('double', null, 'billing'),
    cause('manual', 'parts'),
    cause('lost'),
  ],
};
const shape = (book: { causes: Cause[] }, department = 'logistics') =>
  causeTree(book, department).map(({ cause: top, under }) => [top.id, ...under.map(({ id }) => id)].join(' > '));

describe('a department’s causes', () => {
  it('stand in two levels, in the book’s order', () => {
    expect(shape(BOOK)).toEqual(['late', 'parts > screws > manual', 'lost']);
    expect(shape(BOOK, 'billing')).toEqual(['bill', 'double']);
    expect(shape(BOOK, 'nobody')).toEqual([]);
  });

  it('stand by themselves where their heading is not there, or another department’s', () => {
    expect(shape({ causes: [cause('a', 'gone'), cause('b', 'bill'), cause('bill', null, 'billing')] })).toEqual([
      ...['a', 'b'],
    ]);
  });

  it('move among those they stand beside, over other departments’ causes and what stands under', () => {
    expect(shape(moveCause(BOOK, 'lost', -1))).toEqual(['late', 'lost', 'parts > screws > manual']);
    expect(shape(moveCause(BOOK, 'manual', -1))).toEqual(['late', 'parts > manual > screws', 'lost']);
    expect(shape(moveCause(BOOK, 'lost', -1), 'billing')).toEqual(['bill', 'double']);
  });

  it('stay where there is no further place', () => {
    for (const [id, by] of [
      ['late', -1],
      ['lost', 1],
      ['screws', -1],
      ['manual', 1],
      ['nobody', 1],
    ] as const)
      expect(moveCause(BOOK, id, by)).toBe(BOOK);
  });

  it('are put under a heading and out of it again', () => {
    const under = putUnder(BOOK, 'late', 'parts');
    expect(shape(under)).toEqual(['parts > screws > manual > late', 'lost']);
    expect(shape(putUnder(under, 'late', null))).toEqual(['parts > screws > manual', 'lost', 'late']);
  });

  it('are added after the last of their department', () => {
    const more = withCause(BOOK, cause('third', null, 'billing'));
    expect(more.causes.map(({ id }) => id).indexOf('third')).toBe(5);
    expect(withCause({ causes: [] }, cause('only')).causes).toHaveLength(1);
  });

  it('may stand under what has no flags, never under themselves, and headings stand by themselves', () => {
    const flags = new Map([['lost', 3]]);
    const ids = (id: string) => headingsFor(BOOK, BOOK.causes.find((one) => one.id === id) ?? cause(id), flags);
    expect(ids('screws').map((one) => one.id)).toEqual(['late', 'parts']);
    expect(ids('late').map((one) => one.id)).toEqual(['parts']);
    expect(ids('parts')).toEqual([]);
  });
});
