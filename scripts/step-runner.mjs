import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, toolFile } from './process.mjs';
import { noCounts, readCounts, reporting } from './test-counts.mjs';

const SIDE_BY_SIDE = 2;
const REPORTS = join(ROOT, '.cache', 'reports');

/**
 * Runs the steps in order, two side by side where they may, one line each; stops at the first failure with its output.
 * Ends with `N passed, N failed`, counting tests (a failed step that counts no failed test counts as one).
 * @param {'reduced' | 'full'} counts how often repeated tests repeat: see tests/counts.ts
 * @returns {Promise<number>} exit code
 */
export async function runSteps(steps, counts) {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  sayCounts(counts);
  const began = Date.now();
  const results = await inTurn(steps, (step) => runStep(step, counts));
  const total = results.reduce((sum, { tests }) => add(sum, tests), noCounts());
  if (total.skipped.length > 0) console.log(`skipped (${total.skipped.length}):\n  ${total.skipped.join('\n  ')}`);
  console.log(`${seconds(Date.now() - began)} in all`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return results.length === steps.length && results.every(({ ok }) => ok) ? 0 : 1;
}

/** Starts each step as soon as its turn, its forerunners and its wish to be alone allow; none after a failure. */
async function inTurn(steps, start) {
  const waiting = [...steps];
  const running = new Map();
  const results = [];
  const passed = new Set();
  const mayStart = (step) =>
    step !== undefined &&
    running.size < SIDE_BY_SIDE &&
    (!step.alone || running.size === 0) &&
    ![...running.keys()].some((other) => other.alone) &&
    (step.after ?? []).every((name) => passed.has(name));
  for (;;) {
    const failed = results.some(({ ok }) => !ok);
    while (!failed && mayStart(waiting[0])) {
      const step = waiting.shift();
      running.set(
        step,
        start(step).then((result) => ({ ...result, step })),
      );
    }
    if (running.size === 0) return results;
    const result = await Promise.race(running.values());
    running.delete(result.step);
    results.push(result);
    if (result.ok) passed.add(result.step.name);
  }
}

async function runStep(step, counts) {
  const report = join(REPORTS, `${step.name.replaceAll(' ', '-')}.json`);
  const reporter = reporting(step.counts, report);
  const began = Date.now();
  const { code, output } = await run(process.execPath, [toolFile(step.tool), ...step.args, ...reporter.args], {
    quiet: true,
    env: { ...reporter.env, STAFETT_COUNTS: counts, FORCE_COLOR: '0' },
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

function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: [...a.skipped, ...b.skipped] };
}

function seconds(ms) {
  return ms < 100_000
    ? `${(ms / 1000).toFixed(1)} s`
    : `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}
