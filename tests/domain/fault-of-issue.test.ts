import { describe, expect, it } from 'vitest';
import { BookSource } from '@/domain/book-source';
import { bookFault } from '@/domain/book-fault';
import { checkBook } from '@/domain/check-book';
import { starterBook } from '@/domain/starter-book';
import { aCause, aHint, aMandate } from '../fakes/book-parts';

const faults = (more: object) => {
  const checked = checkBook({ ...starterBook(), ...more });
  return 'faults' in checked ? checked.faults : [];
};
const guideline = (address: string) => ({ mandates: [aMandate({ guideline: address })] });

describe('what a schema refuses is told with what is there and what may be', () => {
  it.each([
    ['a name that is too long', { hints: [aHint({ name: 'x'.repeat(81) })] }, { of: 'text', found: 81, most: 80 }],
    ['a name that is empty', { hints: [aHint({ name: '  ' })] }, { of: 'text', found: 0, least: 1 }],
    ['no reason', { reasons: [] }, { of: 'list', found: 0, least: 1 }],
    ['too many holidays', { holidays: Array(401).fill('2026-12-24') }, { of: 'list', found: 401, most: 400 }],
    ['more hints than are looked through', { hints: Array(5001).fill(1) }, { of: 'list', found: 5001, most: 5000 }],
    ['a number that is too small', { silentDays: 0 }, { of: 'number', found: 0, least: 1 }],
    ['a number that is too large', { retentionDays: 9999 }, { of: 'number', found: 9999, most: 3650 }],
  ])('%s', (_, more, size) => {
    const [fault] = faults(more);
    expect(fault).toMatchObject({ what: 'size', size });
  });

  it.each([
    ['a number for a text', { updatedBy: 7 }, 'text', '7'],
    ['a text for a number', { silentDays: 'three' }, 'number', 'three'],
    ['half a day', { retentionDays: 2.5 }, 'whole', '2.5'],
    ['a text for a list', { hints: 'none' }, 'list', 'none'],
    ['a text for a part', { hints: ['none'] }, 'parts', 'none'],
    ['a text for yes or no', { wholeMessages: 'yes' }, 'yes', 'yes'],
    ['no web page', guideline('http://exempel.se'), 'https', 'http://exempel.se'],
    ['an id of other letters', { causes: [aCause('Försent', 'billing')] }, 'plain', 'Försent'],
  ])('%s', (_, more, wanted, name) => {
    expect(faults(more)[0]).toMatchObject({ what: 'form', wanted, name });
  });
});

describe('what a file calls something', () => {
  const long = 'x'.repeat(5_000_000);

  it('is told cut, however long it is, and an id is not as long', () => {
    expect(faults({ hints: [aHint({ departmentId: long })] })[0]).toMatchObject({
      what: 'size',
      at: 'hints 1, departmentId',
    });
    expect(faults({ hints: [aHint({ id: long })] })[0]).toMatchObject({ what: 'size', at: 'hints 1, id' });
    expect(faults({ causes: [aCause('a', 'billing', { under: long })] })[0]?.what).toBe('size');
    expect(faults({ silentDays: long })[0]?.name).toHaveLength(80);
    expect(faults(guideline(long))[0]?.name).toMatch(/^x{79}…$/);
    const { at, name } = bookFault('twice', ['hints', 0, long], long);
    expect([at.length, name.length]).toEqual([89, 80]);
  });

  it('is kept with an address’s failure as it is told', () => {
    const all = [
      ...faults({ silentDays: 0 }),
      ...faults({ wholeMessages: 'yes' }),
      ...faults({ hints: [aHint({ departmentId: 'x' })] }),
    ];
    const source = {
      ...{
        id: 'source',
        address: 'https://bok.exempel.se/b.json',
        by: 'agent',
        since: 1,
        etag: null,
        lastModified: null,
      },
      ...{ version: null, askedAt: 1, goodAt: null, published: null },
      failure: { what: 'faults', since: 1, at: 1, status: null, faults: all, times: 1, notBefore: null },
    };
    expect(BookSource.parse(source).failure?.faults).toMatchObject([
      { what: 'size', size: { of: 'number', found: 0, least: 1 } },
      { what: 'form', wanted: 'yes' },
      { what: 'department', name: 'x' },
    ]);
  });
});
