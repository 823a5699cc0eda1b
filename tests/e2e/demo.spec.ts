import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from './harness/test';

// One after the other: they leave their pictures in the same folder.
test.describe.configure({ mode: 'default' });

/** What `npm run demo` runs after the build, as it is run where there is no display. */
const ROOT = join(import.meta.dirname, '../..');
const TSX = join(dirname(createRequire(import.meta.url).resolve('tsx/package.json')), 'dist/cli.mjs');

function demo(...typed: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    const args = [TSX, 'scripts/demo.ts', '--headless', '--language', 'en', ...typed];
    // Node warns on stderr when a runner's colour settings contradict each other.
    const { FORCE_COLOR: _on, NO_COLOR: _off, ...env } = process.env;
    const child = execFile(process.execPath, args, { cwd: ROOT, env }, (_, out, err) =>
      done({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

test('the demo walks through the main job, and all of it happens', async () => {
  const { code, out, err } = await demo();
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('11 steps, all of them as told.');
});

test('the demo walks through the chains of a transfer log', async ({}, testInfo) => {
  const log = testInfo.outputPath('log.csv');
  const rows = ['Support,Eva', 'Logistik,Bo', 'Support,Eva', 'Faktura,Ann'].map(
    (holder, day) => `A-1,2026-03-0${day + 1}T09:15:00+01:00,${holder}`,
  );
  await writeFile(log, ['case,at,group,agent', ...rows].join('\n'));
  const { code, out, err } = await demo('--cases', log);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain("The panel's chain: Support -> Logistik -> Support -> Faktura");
  expect(out).toContain('2 steps, all of them as told.');
});

test('the demo says in one line what is wrong with a transfer log, and where', async ({}, testInfo) => {
  const log = testInfo.outputPath('log.csv');
  await writeFile(log, 'case,at,group,agent\n1,yesterday,Support,Eva\n');
  const { code, out, err } = await demo('--cases', log);
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toContain(`${log}, line 2: at must be a time`);
  expect(err.trim()).not.toContain('\n');
});
