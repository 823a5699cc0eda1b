import { existsSync, readFileSync } from 'node:fs';

/** @returns {{ passed: number, failed: number, skipped: string[] }} */
export function noCounts() {
  return { passed: 0, failed: 0, skipped: [] };
}

/** What a test tool has to be told so that it prints for people and writes its figures to `file`. */
export function reporting(kind, file) {
  if (kind === 'vitest')
    return { args: ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`], env: {} };
  if (kind === 'playwright') return { args: ['--reporter=list,json'], env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } };
  return { args: [], env: {} };
}

/** Reads what the tool wrote: numbers of tests, and the names of those that were skipped. */
export function readCounts(kind, file) {
  if (!kind || !existsSync(file)) return noCounts();
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return kind === 'vitest' ? vitestCounts(report) : playwrightCounts(report);
}

function vitestCounts(report) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  // A file that did not even load has no tests in it, only a message.
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + unloaded.length,
    skipped: tests.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName),
  };
}

function playwrightCounts(report) {
  const specs = report.suites.flatMap(specsOf);
  const status = (wanted) => specs.filter((spec) => spec.tests.some((test) => test.status === wanted));
  return {
    passed: status('expected').length + status('flaky').length,
    failed: status('unexpected').length + (specs.length === 0 ? report.errors.length : 0),
    skipped: status('skipped').map((spec) => spec.title),
  };
}

function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}
