const BUILT = ['tests/manifest.test.ts', 'tests/sizes.test.ts'];
const without = BUILT.flatMap((file) => ['--exclude', file]);

/**
 * One step: an installed tool, or a script of this folder, and its arguments.
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
const BUILD_FIREFOX = { name: 'build for Firefox', tool: 'wxt', args: ['build', '-b', 'firefox'], alone: true };
const LINT_FIREFOX = {
  name: 'lint for Firefox',
  script: 'lint-firefox.mjs',
  args: [],
  after: ['build for Firefox'],
};
const SIZES = {
  name: 'manifest and sizes',
  tool: 'vitest',
  args: ['run', ...BUILT],
  counts: 'vitest',
  after: ['build', 'build for Firefox'],
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

const FIREFOX = {
  name: 'firefox',
  tool: 'vitest',
  args: ['run', '--config', 'tests/firefox/vitest.config.ts'],
  counts: 'vitest',
  after: ['build for Firefox'],
};

const SOURCES = [TYPES, UNIT, LINT, FORMAT, UNUSED, BUILD, BUILD_FIREFOX];
const PACKAGES = [LINT_FIREFOX, SIZES];

export const CHECK = [...SOURCES, ...PACKAGES];
export const TEST_WITHOUT_FIREFOX = [...CHECK, END_TO_END];
/** Firefox waits more than it works: the looks at the packages run beside it. */
export const TEST = [...SOURCES, FIREFOX, ...PACKAGES, END_TO_END];
/** The tests that repeat something as often as tests/counts.json says (tests/repository/counts.test.ts holds this to be all). */
export const REPEATING = {
  unit: ['tests/adapters/', 'tests/counts.test.ts', 'tests/services/one-person-fuzz.test.ts'],
  endToEnd: [
    'tests/e2e/adapter-page.spec.ts',
    'tests/e2e/flag-crash.spec.ts',
    'tests/e2e/flag-worker-kills.spec.ts',
    'tests/e2e/freshdesk-looks.spec.ts',
    'tests/e2e/guard-failures.spec.ts',
    'tests/e2e/guard-gone.spec.ts',
    'tests/e2e/guard-hanging.spec.ts',
    'tests/e2e/guard-held.spec.ts',
    'tests/e2e/panel-switching.spec.ts',
  ],
};
/** The full counts: only what repeats. Everything else does not change with them. */
export const LONG = [
  BUILD,
  { ...UNIT, args: ['run', ...REPEATING.unit], alone: true },
  { ...END_TO_END, args: ['test', ...REPEATING.endToEnd] },
];
