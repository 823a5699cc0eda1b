const BUILT = ['tests/manifest.test.ts', 'tests/sizes.test.ts'];
const without = BUILT.flatMap((file) => ['--exclude', file]);

/**
 * One step: an installed tool and its arguments.
 * `after`: steps that must have passed before. `counts`: whose JSON report says how many tests ran.
 * `alone`: nothing else runs beside it (the browser tests want both cores).
 */
const TYPES = { name: 'types', tool: 'tsc', args: ['--noEmit', '-p', '.'] };
const LINT = {
  name: 'lint',
  tool: 'eslint',
  args: ['--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint', '.'],
};
const FORMAT = { name: 'format', tool: 'prettier', args: ['--check', '--log-level', 'warn', '.'] };
const UNUSED = { name: 'unused', tool: 'knip', args: [] };
const UNIT = { name: 'unit', tool: 'vitest', args: ['run', ...without], counts: 'vitest' };
// Not beside anything that reads .wxt: the build writes there too.
const BUILD = { name: 'build', tool: 'wxt', args: ['build'], alone: true };
const SIZES = {
  name: 'manifest and sizes',
  tool: 'vitest',
  args: ['run', ...BUILT],
  counts: 'vitest',
  after: ['build'],
  show: true,
};
const END_TO_END = {
  name: 'end-to-end',
  tool: 'playwright',
  args: ['test'],
  counts: 'playwright',
  after: ['build'],
  alone: true,
};

export const CHECK = [TYPES, UNIT, LINT, FORMAT, UNUSED, BUILD, SIZES];
export const TEST = [...CHECK, END_TO_END];
/** The full counts: only what repeats. Types, lint and sizes do not change with them. */
export const LONG = [BUILD, { ...UNIT, alone: true }, END_TO_END];
