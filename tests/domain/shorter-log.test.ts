import { expect, it } from 'vitest';
import { bookFaults } from '@/domain/book-faults';
import { bookDifferences } from '@/domain/book-diff';
import { withDifferences } from '@/domain/book-merge';
import type { CauseChange } from '@/domain/cause';
import { checkBook } from '@/domain/check-book';
import { shorterLog } from '@/domain/shorter-log';
import { starterBook } from '@/domain/starter-book';
import { aHint } from '../fakes/book-parts';

const both = { sv: 'x', en: 'x' };
const removed = (id: string, at: number): CauseChange => ({ what: 'removed', id, before: both, at });
const renamed = (id: string, at: number): CauseChange => ({ what: 'renamed', id, before: both, at });
const merged = (from: string, at: number): CauseChange => ({ what: 'merged', from, into: 'kept', at });
const many = (count: number, make: (id: string, at: number) => CauseChange, prefix: string) =>
  Array.from({ length: count }, (_, n) => make(`${prefix}${n}`, n));

it('a log that is full loses old names first, then what was removed, the oldest of each, and merges last', () => {
  const all = [...many(500, merged, 'm'), ...many(499, removed, 'r'), renamed('n', 9999), removed('last', 9999)];
  const names = (log: readonly CauseChange[]) => log.map((one) => ('id' in one ? one.id : one.from));
  expect(names(shorterLog(all))).toEqual(names(all).filter((id) => id !== 'n'));
  const fuller = [...all, ...many(3, merged, 'more')];
  expect(names(shorterLog(fuller))).toEqual(names(fuller).filter((id) => !['n', 'r0', 'r1', 'r2'].includes(id)));
  expect(shorterLog(all.slice(0, 1000))).toEqual(all.slice(0, 1000));
});

it('two books whose logs are too long together can be merged all the same', () => {
  const mine = { ...starterBook(), causeChanges: many(700, removed, 'a') };
  const theirs = { ...starterBook(), causeChanges: many(700, removed, 'b'), hints: [aHint()] };
  const all = new Set(bookDifferences(mine, theirs, 'en').map(({ id }) => id));
  const book = withDifferences(mine, theirs, all);
  expect(book.causeChanges).toHaveLength(1000);
  expect(bookFaults(book)).toEqual([]);
  expect(checkBook(book)).toHaveProperty('book');
});
