import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { load } from './load';

type ReadCounts = (kind: string | undefined, file: string) => { passed: number; failed: number; skipped: string[] };

const { readCounts } = await load<{ readCounts: ReadCounts }>('test-counts.mjs');
const { atLeast } = await load<{ atLeast: (version: string, wanted: string) => boolean }>('install.mjs');

function report(content: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'stafett-')), 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('counting tests', () => {
  it('reads what vitest wrote, and counts a file that did not load as a failure', () => {
    const test = (status: string, fullName = '') => ({ status, fullName });
    const file = report({
      testResults: [
        { status: 'failed', assertionResults: [test('passed'), test('failed'), test('skipped', 'with data')] },
        { status: 'failed', assertionResults: [] },
      ],
    });
    expect(readCounts('vitest', file)).toEqual({ passed: 1, failed: 2, skipped: ['with data'] });
  });

  it('reads what Playwright wrote, in suites within suites', () => {
    const spec = (status: string, title: string) => ({ title, tests: [{ status }] });
    const file = report({
      errors: [],
      suites: [
        { specs: [spec('expected', 'a')], suites: [{ specs: [spec('unexpected', 'b'), spec('skipped', 'c')] }] },
      ],
    });
    expect(readCounts('playwright', file)).toEqual({ passed: 1, failed: 1, skipped: ['c'] });
  });

  it('counts a Playwright run that found no test because of an error as failed', () => {
    expect(readCounts('playwright', report({ errors: [{}], suites: [] })).failed).toBe(1);
  });

  it('counts nothing for a step without tests', () => {
    expect(readCounts(undefined, 'none')).toEqual({ passed: 0, failed: 0, skipped: [] });
  });
});

describe('the Node version', () => {
  it('is compared by numbers, not by letters', () => {
    expect(atLeast('20.9.0', '20.19')).toBe(false);
    expect(atLeast('20.19.0', '20.19')).toBe(true);
    expect(atLeast('22.0.0', '20.19')).toBe(true);
    expect(atLeast('18.20.4', '20.19')).toBe(false);
  });
});
