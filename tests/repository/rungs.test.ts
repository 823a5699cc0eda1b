import { describe, expect, it } from 'vitest';
import { readRepositoryFile, repositoryFiles } from './files';
import { rungFailures, rungsOf } from './rungs';

const files = repositoryFiles('adapters').filter((path) => /^adapters\/[^/]+\/selectors(\.ts$|\/)/.test(path));

describe('selector rungs', () => {
  it.each(files)('%s: each is dated, attested, newest first, and on no generated class', (path) => {
    const text = readRepositoryFile(path);
    expect(rungsOf(path, text).length).toBeGreaterThan(0);
    expect(rungFailures(path, text)).toEqual([]);
  });
});

describe('what is found wrong with a rung', () => {
  const thing = (...rungs: string[]) => `export const T = { name: 't', rungs: [\n${rungs.join('\n')}\n] };`;

  it.each([
    ['no comment', thing("'a',"), /write above/],
    ['no date', thing("// the grid; authors 3\n'a',"), /write above/],
    ['nobody who saw it', thing("// the grid; seen 2026\n'a',"), /write above/],
    ['a generated class', thing("// the grid; seen 2026; authors 3\n'.sc-1a2b',"), /generated class/],
    [
      'the old one first',
      thing("// x; seen 2021; authors 1\n'a',", "// y; seen 2026; authors 1\n'b',"),
      /newest first/,
    ],
  ])('%s', (_, text, message) => {
    expect(rungFailures('x.ts', text).join()).toMatch(message);
  });

  it('nothing, when all is said', () => {
    const good = thing("// x; seen 2026; authors 1\n'a',", "// y; seen 2021; authors 12\n'b',");
    expect(rungsOf('x.ts', good).map(({ selector }) => selector)).toEqual(['a', 'b']);
    expect(rungFailures('x.ts', good)).toEqual([]);
  });
});
