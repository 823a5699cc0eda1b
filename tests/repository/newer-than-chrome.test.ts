import { describe, expect, it } from 'vitest';
import { readRepositoryFile, repositoryFiles } from './files';
import { newerThan } from './newer-than-chrome';

const ROOMS = ['utils', 'domain', 'services', 'adapters', 'components', 'entrypoints'];
const asked = Number(/minimum_chrome_version: '(\d+)'/.exec(readRepositoryFile('wxt.config.ts'))?.[1]);

describe('the oldest Chrome that Stafett promises to run in', () => {
  it('has everything that the code uses', () => {
    expect(asked).toBeGreaterThanOrEqual(116);
    const files = ROOMS.flatMap((room) => repositoryFiles(room)).filter((path) => /\.(tsx?|css|html)$/.test(path));
    const failures = files.flatMap((path) =>
      newerThan(asked, readRepositoryFile(path)).map((what) => `${path} ${what}.`),
    );
    expect(failures, `use something older, or raise minimum_chrome_version (${asked}) and say why`).toEqual([]);
  });
});

describe('what is found too new', () => {
  it.each([
    [116, 'const url = URL.parse(text);'],
    [116, 'const { promise } = Promise.withResolvers<void>();'],
    [116, 'color: light-dark(#fff, #000);'],
    [116, 'for (const x of map.values().map(f)) g(x);'],
    [125, 'URL.parse(text)'],
  ])('in Chrome %i: %s', (version, text) => {
    expect(newerThan(version, text)).toHaveLength(1);
  });

  it.each([
    [126, 'URL.parse(text)'],
    [116, 'new URL(text); [...map.values()].map(f); list.toSorted();'],
    [116, 'Date.parse(text); JSON.parse(text); schema.parse(x)'],
  ])('nothing in Chrome %i: %s', (version, text) => {
    expect(newerThan(version, text)).toEqual([]);
  });
});
