import { expect, it } from 'vitest';
import { importsOf } from '../architecture/imports';
import { resolveAll, type Sources } from '../architecture/sources';
import { readRepositoryFile, repositoryFiles } from '../repository/files';
import { load } from './load';

const { REPEATING } = await load<{ REPEATING: { unit: string[]; endToEnd: string[] } }>('steps.mjs');

const COUNTS = 'tests/counts.ts';
const code = repositoryFiles().filter((path) => path.startsWith('tests/') && /\.tsx?$/.test(path));
const sources: Sources = new Map(code.map((path) => [path, readRepositoryFile(path)]));
const importers = new Map<string, boolean>();

/** Whether a file of the tests asks, itself or through what it imports, how often to repeat. */
function asksHowOften(path: string): boolean {
  const known = importers.get(path);
  if (known !== undefined) return known;
  importers.set(path, false); // while we look: a circle of imports ends here
  const targets = importsOf(path, sources.get(path) ?? '').flatMap(({ specifier }) =>
    resolveAll(path, specifier, sources),
  );
  const files = targets.flatMap(({ kind, name }) => (kind === 'file' ? [name] : []));
  const asks = files.some((name) => name === COUNTS || (sources.has(name) && asksHowOften(name)));
  importers.set(path, asks);
  return asks;
}

it('the long tests are all that repeat something, and no others', () => {
  const asking = code.filter((path) => /\.(test|spec)\.tsx?$/.test(path) && asksHowOften(path));
  const named = [...REPEATING.unit, ...REPEATING.endToEnd];
  expect(asking.filter((path) => !named.some((name) => path.startsWith(name)))).toEqual([]);
  expect(named.filter((name) => !asking.some((path) => path.startsWith(name)))).toEqual([]);
});
