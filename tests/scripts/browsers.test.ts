import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { load } from './load';

const { firefox, isNewEnough } = await load<{
  firefox(): Promise<string>;
  isNewEnough(version: string): boolean;
}>('firefox.mjs');
const { chromium } = await load<{ chromium(): Promise<string> }>('chromium.mjs');
const { firstThatStarts, onPath } = await load<{
  firstThatStarts(files: string[], fits?: (version: string) => boolean): Promise<string | undefined>;
  onPath(names: string[]): string[];
}>('find-browser.mjs');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stafett-browsers-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

/** A program that says this when it is asked for its version. */
function program(name: string, says: string, exitCode = 0): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\necho '${says}'\nexit ${exitCode}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe.skipIf(process.platform === 'win32')('a browser for the tests', () => {
  it('is the one that is named', async () => {
    const named = program('mine', 'Mozilla Firefox 153.7.0esr');
    vi.stubEnv('FIREFOX', named);
    expect(await firefox()).toBe(named);
    vi.stubEnv('CHROMIUM', named);
    expect(await chromium()).toBe(named);
  });

  it.each(['FIREFOX', 'CHROMIUM'])('is never another one when %s names one that does not start', async (variable) => {
    vi.stubEnv(variable, program('broken', 'install the snap', 1));
    const asked = variable === 'FIREFOX' ? firefox() : chromium();
    const said = await asked.catch((error: Error) => error.message);
    expect(said).toContain(`${variable} is set to ${folder}`);
    expect(said).not.toContain('\n');
  });

  it('is no Firefox that Stafett does not run in, and the one line says what to do', async () => {
    vi.stubEnv('FIREFOX', program('old', 'Mozilla Firefox 140.9.0esr'));
    await expect(firefox()).rejects.toThrow(/too old: install Firefox 153 or newer.*--no-firefox\.$/);
  });

  it('is the first that starts and fits', async () => {
    const files = [
      join(folder, 'not-there'),
      program('broken', 'no', 1),
      program('old', 'Firefox 1'),
      program('new', 'Firefox 2'),
    ];
    expect(await firstThatStarts(files, (version) => version.includes('2'))).toBe(files[3]);
    expect(await firstThatStarts(files.slice(0, 2))).toBeUndefined();
  });

  it('is looked for on PATH, folder by folder', () => {
    vi.stubEnv('PATH', '/one:/two');
    expect(onPath(['a', 'b'])).toEqual(['/one/a', '/one/b', '/two/a', '/two/b']);
  });
});

describe('the version of a Firefox', () => {
  it.each([
    ['Mozilla Firefox 153.7.0esr', true],
    ['Mozilla Firefox 160.0', true],
    ['Mozilla Firefox 152.0.1', false],
    ['Mozilla Firefox 99.0', false],
    ['Chromium 156.0', false],
    ['', false],
  ])('%s: %s', (version, fits) => {
    expect(isNewEnough(version)).toBe(fits);
  });
});
