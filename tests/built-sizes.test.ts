import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { everyLoad, firstLoad, gzipped, withImports, zipped } from './built-sizes';

const BUILD: Record<string, string> = {
  'panel.html':
    '<link rel="stylesheet" href="/assets/panel.css"><script type="module" crossorigin src="/chunks/panel.js"></script>',
  'assets/panel.css': 'p{}',
  'chunks/panel.js': 'import{a as b}from"./shared.js";const c=()=>import("./search.js");export{b,c};',
  'chunks/shared.js': 'import"./deep.js";export const a=1;',
  'chunks/deep.js': 'export*from"./panel.js";',
  'chunks/search.js': 'export const s=1;',
};
const read = (path: string) => Buffer.from(BUILD[path] ?? '');

describe('what counts towards a size', () => {
  it('is everything a page loads at once, once, and nothing lazy', () => {
    expect(firstLoad('panel.html', read).toSorted()).toEqual([
      'assets/panel.css',
      'chunks/deep.js',
      'chunks/panel.js',
      'chunks/shared.js',
      'panel.html',
    ]);
    expect(withImports('chunks/shared.js', read)).not.toContain('chunks/search.js');
  });

  it('can be everything, the lazy parts included', () => {
    expect(everyLoad('panel.html', read).toSorted()).toEqual(Object.keys(BUILD).toSorted());
  });

  it('grows with what cannot be compressed', () => {
    const noise = randomBytes(10_000);
    expect(gzipped(noise)).toBeGreaterThanOrEqual(10_000);
    const zip = zipped(['a', 'b'], () => noise);
    expect(zip).toBeGreaterThan(20_000);
    expect(zip).toBeLessThan(20_400);
  });
});
