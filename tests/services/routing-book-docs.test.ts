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

it('the example in docs/routing-book.md is a book', async () => {
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(docs) ?? [];
  const changed = JSON.parse(example) as object;
  const answer = await keepFile(JSON.stringify({ ...starterBook(), ...changed }), MONDAY);
  expect('book' in answer ? answer.warnings : answer.faults).toEqual([]);
  expect(await readBook()).toMatchObject(changed);
});

it('the docs name every part of the book', () => {
  const parts = Object.keys(Book.shape).filter((part) => !['id', 'format', 'updatedAt'].includes(part));
  expect(parts.filter((part) => !docs.includes(`| \`${part}\``))).toEqual([]);
});
