import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { importsOf } from '../architecture/imports';

/** Every package that is loaded with a file, with the way there. */
function packagesOf(start: string): Map<string, string[]> {
  const packages = new Map<string, string[]>();
  const seen = new Set<string>();
  const visit = (file: string, way: string[]): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { specifier, value, lazy } of importsOf(file, readFileSync(file, 'utf8'))) {
      if (!value || lazy) continue;
      const here = specifier.startsWith('@/') ? specifier.slice(2) : join(dirname(file), specifier);
      if (!specifier.startsWith('@/') && !specifier.startsWith('.')) packages.set(specifier, [...way, file]);
      else visit([`${here}.ts`, join(here, 'index.ts')].find(existsSync) ?? here, [...way, file]);
    }
  };
  visit(start, []);
  return packages;
}

it.each(['services/watch-panel.ts', 'services/watch-history.ts', 'services/watch-alike.ts'])(
  '%s, which the first paint waits for or which comes right after it, loads Dexie alone',
  (start) => {
    expect(Object.fromEntries(packagesOf(start))).toEqual({ dexie: expect.any(Array) as string[] });
  },
);
