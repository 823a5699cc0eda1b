import './fresh-database';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Book } from '@/domain/book';
import { starterBook } from '@/domain/starter-book';
import { readBook } from '@/services/read-book';
import { MONDAY } from '../domain/a-ticket';
import { keepFile } from './keep-book';

const docs = readFileSync(join(import.meta.dirname, '../../docs/routing-book.md'), 'utf8');

const [groups, parts, ...others] = [...docs.matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, json = '']) => JSON.parse(json) as object,
);

it('has two examples', () => {
  expect(groups).toBeDefined();
  expect(parts).toBeDefined();
  expect(others).toEqual([]);
});

it("the example of a department's groups is one", async () => {
  const book = starterBook();
  const [first] = book.departments;
  const departments = [{ ...first, ...groups }, ...book.departments.slice(1, 2)];
  const answer = await keepFile(JSON.stringify({ ...book, departments }), MONDAY);
  expect('book' in answer ? answer.warnings : answer.faults).toEqual([]);
  expect((await readBook()).departments[0]).toMatchObject({ ...groups });
});

it('the example in docs/routing-book.md is a book', async () => {
  const answer = await keepFile(JSON.stringify({ ...starterBook(), ...parts }), MONDAY);
  expect('book' in answer ? answer.warnings : answer.faults).toEqual([]);
  expect(await readBook()).toMatchObject({ ...parts });
});

it('the docs name every part of the book', () => {
  const names = Object.keys(Book.shape).filter((part) => !['id', 'format', 'updatedAt'].includes(part));
  expect(names.filter((part) => !docs.includes(`| \`${part}\``))).toEqual([]);
});
