// Mozilla's own look at the Firefox package. What it says and what is not ours is listed here, with the reason.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, toolFile } from './process.mjs';

const PACKAGE = join(ROOT, '.output', 'firefox-mv3');

/**
 * Told once, and not ours: known by what the code says there, since which chunk a library ends up in changes with what
 * pages have in common. docs/firefox.md says the same at more length; each must still be true.
 */
const EXPLAINED = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    says: /^[\w$]+\.innerHTML=[\w$]+\.__html\b/,
    why: "Preact's own `dangerouslySetInnerHTML`, which Stafett never uses (eslint.config.js forbids it)",
  },
];

const { code, output } = await run(
  process.execPath,
  [toolFile('web-ext'), 'lint', '--source-dir', PACKAGE, '--output', 'json', '--no-config-discovery'],
  { quiet: true, env: { NO_UPDATE_NOTIFIER: '1' } },
);
const said = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
if (said === '') fail(`web-ext lint did not answer (exit code ${code}):\n${output}`);
const { errors, warnings, notices } = JSON.parse(said);
const told = [...errors, ...warnings, ...notices];
const explains = (one) => EXPLAINED.find((known) => known.code === one.code && known.says.test(codeAt(one)));
const twice = (one, n) => told.findIndex((other) => explains(other) === explains(one)) !== n;
const ours = told.filter((one, n) => !explains(one) || twice(one, n));
const stale = EXPLAINED.filter((known) => !told.some((one) => explains(one) === known));
for (const one of told.filter(explains)) console.log(`${one.code} in ${one.file}: ${explains(one).why}.`);
if (ours.length > 0) fail(ours.map((one) => `${one._type} ${one.code} in ${one.file}: ${one.message}`).join('\n'));
if (stale.length > 0) fail(stale.map((known) => `${known.code} is explained here and not told any more.`).join('\n'));

/** The line of the package that is told of, from the column on. */
function codeAt({ file, line, column }) {
  if (!file || !line) return '';
  const text = readFileSync(join(PACKAGE, file), 'utf8').split('\n')[line - 1] ?? '';
  return text.slice((column ?? 1) - 1);
}

function fail(text) {
  console.error(text);
  process.exit(1);
}
