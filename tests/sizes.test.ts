import { afterAll, describe, expect, it } from 'vitest';
import { built, PACKAGES } from './built';
import { everyLoad, firstLoad, gzipped, withImports, zipped } from './built-sizes';

const KB = 1024;

interface Manifest {
  content_scripts: { matches: string[]; js: string[]; world?: string }[];
}

describe.each(PACKAGES)('sizes of %s', (name) => {
  const { files, read } = built(name);
  const { content_scripts: scripts } = JSON.parse(read('manifest.json').toString()) as Manifest;
  const pages = files.filter((path) => path.endsWith('.html'));
  const sum = (paths: string[]) => paths.reduce((total, path) => total + gzipped(read(path)), 0);

  /** What a page of one helpdesk gets: its content scripts together are "the content script". */
  const helpdesks = [...new Set(scripts.flatMap(({ matches }) => matches))];
  const inPage = (pattern: string, world: 'MAIN' | 'ISOLATED') => {
    const those = scripts.filter((each) => each.matches.includes(pattern) && (each.world ?? 'ISOLATED') === world);
    return those.flatMap(({ js }) => js);
  };
  const later = files.filter(
    (path) => path.startsWith('content-scripts/') && !scripts.some(({ js }) => js.includes(path)),
  );

  /** Budgets in KB: gzip, but for the zip itself. */
  const budgets = [
    ...helpdesks.flatMap((pattern) => [
      { what: `content script, ${pattern}`, budget: 10, size: () => sum(inPage(pattern, 'ISOLATED')) },
      { what: `guard, ${pattern}`, budget: 3, size: () => sum(inPage(pattern, 'MAIN')) },
    ]),
    // Put into the page when it is needed, not before.
    ...later.map((path) => ({ what: path.replace(/^.*\//, ''), budget: 10, size: () => sum([path]) })),
    { what: 'background', budget: 92, size: () => sum(withImports('background.js', read)) },
    ...pages.map((page) => ({ what: `first load of ${page}`, budget: 45, size: () => sum(firstLoad(page, read)) })),
    { what: 'whole zip', budget: 500, size: () => zipped(files, read) },
  ];
  const table: string[] = [name];

  it('has pages and scripts to measure', () => {
    expect(pages).toEqual(expect.arrayContaining(['dialog.html', 'options.html', 'sidepanel.html']));
    expect(helpdesks.length).toBeGreaterThan(0);
    for (const pattern of helpdesks) {
      expect(inPage(pattern, 'MAIN')).toHaveLength(1);
      expect(inPage(pattern, 'ISOLATED')).toHaveLength(1);
    }
  });

  it.each(budgets)('$what: at most $budget KB', ({ what, budget, size }) => {
    const kb = size() / KB;
    table.push(`${what.padEnd(46)}${kb.toFixed(1).padStart(8)} of ${String(budget).padStart(3)} KB`);
    expect(kb, `${what} has grown past its budget: load lazily what it does not need at once`).toBeLessThanOrEqual(
      budget,
    );
  });

  // No budget, but to be seen: what is loaded lazily, soon after, is not free either.
  it.each(pages)('%s, with all that it may load later, is known', (page) => {
    const kb = sum(everyLoad(page, read)) / KB;
    table.push(`${`all of ${page}`.padEnd(46)}${kb.toFixed(1).padStart(8)} KB`);
    expect(kb).toBeGreaterThanOrEqual(sum(firstLoad(page, read)) / KB);
  });

  afterAll(() => console.log(table.join('\n')));
});
