import { describe, expect, it } from 'vitest';
import { LONGEST_BOOK } from '@/domain/book-limits';
import { bookText, readBookText } from '@/domain/book-text';
import { starterBook } from '@/domain/starter-book';
import { aDepartment, aHint, groupsCalled, NO_WORDS } from '../fakes/book-parts';
import { seeded } from './a-ticket';
import { someBook } from './some-book';
import { bookIn as bookOf, faultLines as said, faultsOf as faults, fileWith as text } from './book-file';

describe('a book as a file', () => {
  it('comes back the same, and is the same text every time: any book', () => {
    const random = seeded(5);
    for (let n = 0; n < 100; n += 1) {
      const book = someBook(random);
      const file = bookText(book);
      expect(bookOf(file)).toEqual(book);
      expect(bookText(bookOf(file))).toBe(file);
      // However its keys, dates and absences stood.
      const turned = { ...Object.fromEntries(Object.entries(book).reverse()), absences: [...book.absences].reverse() };
      expect(bookText(bookOf(JSON.stringify(turned)))).toBe(file);
    }
  });

  it('has its keys sorted, one thing on each line, so that one change is one line', () => {
    const hint = aHint({ when: { ...NO_WORDS, any: ['paket', 'kolli'] } });
    const lines = bookText({ ...starterBook(), hints: [hint] }).split('\n');
    const changed = bookText({ ...starterBook(), hints: [{ ...hint, priority: 2 }] }).split('\n');
    expect(lines.filter((line, n) => line !== changed[n])).toEqual(['      "priority": 1,']);
    const keys = lines.filter((line) => /^ {2}"/.test(line)).map((line) => line.trim().split('"')[1]);
    expect(keys).toEqual([...keys].sort());
    expect(lines.at(-1)).toBe('');
  });
});

describe('a bad file', () => {
  it('says which line', () => {
    const file = text({
      hints: [aHint(), aHint({ id: 'h2', departmentId: 'gone' })],
      stopBudget: 0,
      holidays: ['2026-02-30'],
    });
    const lines = file.split('\n');
    const found = said(file);
    expect(found.map((one) => one.replace(/ \d+ /, ' '))).toEqual(['size stopBudget', 'day holidays 1']);
    for (const [n, word] of ['"stopBudget": 0', '"2026-02-30"'].entries()) {
      const line = faults(file)[n]?.line ?? 0;
      expect(lines[line - 1]).toContain(word);
    }
    const [gone] = faults(text({ hints: [aHint(), aHint({ id: 'h2', departmentId: 'gone' })] }));
    expect(gone).toMatchObject({ what: 'department', at: 'hints 2, departmentId', name: 'gone' });
    expect(
      text({ hints: [aHint(), aHint({ id: 'h2', departmentId: 'gone' })] }).split('\n')[(gone?.line ?? 0) - 1],
    ).toContain('"gone"');
  });

  it('says of what is missing where it should be', () => {
    const { name: _, ...nameless } = aHint({ id: 'h2' });
    const file = text({ hints: [aHint(), nameless] });
    const [fault] = faults(file);
    expect(fault).toMatchObject({ what: 'missing', at: 'hints 2, name' });
    expect(file.split('\n').slice(fault?.line ?? 0)[0]).toContain('"id": "h2"');
  });

  it.each([
    ['', 'json 1  end'],
    ['{\n"id": "book",\n}', 'json 2  lastComma'],
    ['{"hints": [],\n"absences": [],\n"hints": []}', 'twice 3  hints'],
    ['[]', 'form 1'],
    ['null', 'form 1'],
    ['"book"', 'form 1  book'],
    ['{"format": 4}', 'format 1 format'],
    ['{"format": "3"}', 'format 1 format'],
  ])('%j: %s', (file, fault) => {
    expect(said(file)).toContain(fault);
  });

  it('with more faults than anybody mends at once tells a hundred', () => {
    const file = text({ hints: Array.from({ length: 3000 }, (_, n) => ({ id: `h${n}` })) });
    expect(faults(file)).toHaveLength(100);
    expect(faults(file)[0]?.at).toBe('hints 1, name');
  });

  it('longer than any book is not read at all', () => {
    expect(said(' '.repeat(LONGEST_BOOK + 1))).toEqual(['long -']);
    expect(said(text({ junk: 'x'.repeat(10_000_000) }))).toEqual(['long -']);
  });

  it('any part of a good one cut away or changed gives a book or faults, and never throws', () => {
    const random = seeded(9);
    const file = bookText(someBook(random));
    for (let n = 0; n < 300; n += 1) {
      const at = Math.floor(random() * file.length);
      const sign = '{}[],":\\0nx'[Math.floor(random() * 11)] ?? '';
      const read = readBookText(file.slice(0, at) + sign + file.slice(at + Math.floor(random() * 40)));
      if ('faults' in read) for (const { line } of read.faults) expect(line).toBeGreaterThan(0);
      if ('faults' in read) expect(read.faults.length).toBeGreaterThan(0);
    }
  });
});

describe('a full book', () => {
  it('of 300 departments and 5,000 hints of ten phrases each is read and written', () => {
    const departments = Array.from({ length: 300 }, (_, n) =>
      aDepartment(`dep${n}`, { groups: groupsCalled(`grupp ${n}`) }),
    );
    const hints = Array.from({ length: 5000 }, (_, n) =>
      aHint({
        ...{ id: `h${n}`, departmentId: `dep${n % 300}`, advice: 'Fråga om ordernumret först.' },
        when: { ...NO_WORDS, any: Array.from({ length: 10 }, (__, m) => `fras nummer ${m} om sak ${n}`) },
      }),
    );
    const file = bookText({ ...starterBook(), departments, hints });
    expect(file.length).toBeLessThan(LONGEST_BOOK);
    const book = bookOf(file);
    expect([book.departments.length, book.hints.length]).toEqual([300, 5000]);
    expect(bookText(book)).toBe(file);
    expect(said(bookText({ ...book, hints: [...hints, aHint({ id: 'more' })] }))[0]).toMatch(/^size \d+ hints$/);
  });
});

it('keys that no book has are told with their line, for whoever has misspelt one', () => {
  const [first, ...others] = starterBook().departments;
  const file = text({ departments: [{ ...first, hour: {} }, ...others], note: 'v2' });
  const read = readBookText(file);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  expect(read.warnings.map(({ what, at }) => `${what} ${at}`)).toEqual(['unknown departments 1, hour', 'unknown note']);
  for (const { line, name } of read.warnings) expect(file.split('\n')[(line ?? 0) - 1]).toContain(`"${name}"`);
});
