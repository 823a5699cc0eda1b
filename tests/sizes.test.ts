import { afterAll, describe, expect, it } from 'vitest';
import { builtFiles, readBuilt } from './built';
import { everyLoad, firstLoad, gzipped, withImports, zipped } from './built-sizes';

const KB = 1024;
const files = builtFiles();
const manifest = JSON.parse(readBuilt('manifest.json').toString()) as {
  content_scripts: { js: string[]; world?: string }[];
};
const pages = files.filter((path) => path.endsWith('.html'));
const sum = (paths: string[]) => paths.reduce((total, path) => total + gzipped(readBuilt(path)), 0);

/** Content scripts in a world of their own that every helpdesk page gets. All of them together are "the content script". */
const inEveryPage = manifest.content_scripts.filter(({ world }) => world !== 'MAIN').flatMap(({ js }) => js);
const later = files.filter(
  (path) => path.startsWith('content-scripts/') && !manifest.content_scripts.some(({ js }) => js.includes(path)),
);

/** Budgets in KB: gzip, but for the zip itself. */
const BUDGETS = [
  { what: 'content script', budget: 10, size: () => sum(inEveryPage) },
  // Put into the page when it is needed, not before.
  ...later.map((path) => ({ what: path.replace(/^.*\//, ''), budget: 10, size: () => sum([path]) })),
  { what: 'guard in the page', budget: 3, size: () => sum(withImports('content-scripts/guard.js', readBuilt)) },
  { what: 'background', budget: 70, size: () => sum(withImports('background.js', readBuilt)) },
  ...pages.map((page) => ({ what: `first load of ${page}`, budget: 45, size: () => sum(firstLoad(page, readBuilt)) })),
  { what: 'whole zip', budget: 300, size: () => zipped(files, readBuilt) },
];

const table: string[] = [];

describe('sizes', () => {
  it('has pages to measure', () => {
    expect(pages).toEqual(expect.arrayContaining(['dialog.html', 'options.html', 'sidepanel.html']));
  });

  it.each(BUDGETS)('$what: at most $budget KB', ({ what, budget, size }) => {
    const kb = size() / KB;
    table.push(`${what.padEnd(30)}${kb.toFixed(1).padStart(8)} of ${String(budget).padStart(3)} KB`);
    expect(kb, `${what} has grown past its budget: load lazily what it does not need at once`).toBeLessThanOrEqual(
      budget,
    );
  });

  // No budget, but to be seen: what is loaded lazily, soon after, is not free either.
  it.each(pages)('%s, with all that it may load later, is known', (page) => {
    const kb = sum(everyLoad(page, readBuilt)) / KB;
    table.push(`${`all of ${page}`.padEnd(30)}${kb.toFixed(1).padStart(8)} KB`);
    expect(kb).toBeGreaterThanOrEqual(sum(firstLoad(page, readBuilt)) / KB);
  });

  afterAll(() => console.log(table.join('\n')));
});
