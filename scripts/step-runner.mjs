import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inTurn } from './in-turn.mjs';
import { ROOT, run, toolFile } from './process.mjs';
import { noCounts, readCounts, reporting } from './test-counts.mjs';

const REPORTS = join(ROOT, '.cache', 'reports');

/**
 * Runs the steps in order, two side by side where they may, one line each; stops at the first failure with its output.
 * Ends with `N passed, N failed`, counting tests (a failed step that counts no failed test counts as one).
 * @param {'reduced' | 'full'} counts how often repeated tests repeat: see tests/counts.ts
 * @param {boolean} [goOn] run what can be run after a failure too
 * @returns {Promise<number>} exit code
 */
export async function runSteps(steps, counts, goOn = false) {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  sayCounts(counts);
  const began = Date.now();
  const results = await inTurn(steps, (step) => runStep(step, counts), goOn);
  const total = results.reduce((sum, { tests }) => add(sum, tests), noCounts());
  saySkipped(total.skipped);
  console.log(`${seconds(Date.now() - began)} in all`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return results.length === steps.length && results.every(({ ok }) => ok) ? 0 : 1;
}

async function runStep(step, counts) {
  const report = join(REPORTS, `${step.name.replaceAll(' ', '-')}.json`);
  const reporter = reporting(step.counts, report);
  const program = step.script ? join(ROOT, 'scripts', step.script) : toolFile(step.tool);
  const began = Date.now();
  const { code, output } = await run(process.execPath, [program, ...step.args, ...reporter.args], {
    quiet: true,
    env: { ...reporter.env, STAFETT_COUNTS: counts, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  const tests = readCounts(step.counts, report);
  const ok = code === 0;
  if (!ok && tests.failed === 0) tests.failed = 1;
  const counted = step.counts ? ` ${tests.passed} passed, ${tests.failed} failed` : '';
  if (!ok || step.show) console.log(output.trimEnd());
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${step.name.padEnd(20)}${seconds(Date.now() - began).padStart(8)}${counted}`);
  return { ok, tests };
}

/** Which counts this run holds: they are never reduced without saying so. */
function sayCounts(counts) {
  const table = JSON.parse(readFileSync(join(ROOT, 'tests', 'counts.json'), 'utf8'));
  console.log(counts === 'full' ? 'Full counts:' : 'Reduced counts (npm run test:long has the full ones):');
  for (const { what, [counts]: now, full } of Object.values(table)) {
    console.log(`  ${String(now).padStart(5)} ${what}${now === full ? '' : ` (full: ${full})`}`);
  }
}

/** Tests that were not run are named, not only counted; of many, the first. */
function saySkipped(names) {
  const SHOWN = 10;
  if (names.length === 0) return;
  console.log(`${names.length} skipped:`);
  for (const name of names.slice(0, SHOWN)) console.log(`  ${name}`);
  if (names.length > SHOWN) console.log(`  and ${names.length - SHOWN} more`);
}

function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: [...a.skipped, ...b.skipped] };
}

function seconds(ms) {
  return ms < 100_000
    ? `${(ms / 1000).toFixed(1)} s`
    : `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}
