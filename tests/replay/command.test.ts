import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logOf } from './made-log';

/** The command as `npm run replay` starts it. */
function run(...typed: string[]): Promise<{ code: number; said: string; wrong: string }> {
  return new Promise((resolve) => {
    execFile('node', ['--import', 'tsx', 'scripts/replay.ts', ...typed], (error, said, wrong) =>
      resolve({ code: error === null ? 0 : Number(error.code), said, wrong }),
    );
  });
}

describe('npm run replay', { timeout: 60_000 }, () => {
  let folder = '';
  let log = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stafett-replay-'));
    log = join(folder, 'log.csv');
    const firm = { departments: 6, cases: 400, passesOn: (one: number) => (one % 2 === 0 ? 0.8 : 0.2), tells: false };
    const lines = logOf(firm).map(
      (row) => `${row.case},${new Date(row.at).toISOString()},${row.group},,P${row.case[1]}`,
    );
    await writeFile(log, ['case,at,group,agent,goods', ...lines].join('\n'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('prints one object for programs, and nothing else', async () => {
    const { code, said } = await run(log, '--json', '--product', 'goods');
    const report = JSON.parse(said) as Record<string, unknown> & { budgets: Record<string, Record<string, object>> };
    expect(code).toBe(0);
    expect(Object.keys(report)).toEqual(['transfers', 'scored', 'base', 'auc', 'budgets', 'seconds']);
    expect(Object.keys(report.budgets)).toEqual(['0.02', '0.05', '0.10', '0.20', '0.30']);
    for (const rankings of Object.values(report.budgets)) {
      expect(Object.keys(rankings)).toEqual(['guard', 'rules', 'nth', 'held']);
      for (const one of Object.values(rankings)) expect(Object.keys(one)).toEqual(['precision', 'recall']);
    }
  });

  it('prints a page for people', async () => {
    const { said } = await run(log);
    expect(said).toMatch(/transfers in .* s; the last \d+ are scored/);
    expect(said).toContain('The log has no status');
    expect(said).toMatch(/off by \d+ points on average/);
  });

  it('says in one line what is wrong', async () => {
    for (const [typed, says] of [
      [['none.csv'], /none\.csv: cannot be read/],
      [[], /Name one transfer log/],
      [[log, '--part', 'third'], /no such part\. It is one of first, second, odd, even/],
      [[log, '--symptom', 'shop'], /no column shop/],
    ] as const) {
      const { code, said, wrong } = await run(...typed);
      expect({ code, said }).toEqual({ code: 1, said: '' });
      expect(wrong.trim()).toMatch(says);
      expect(wrong.trim()).not.toContain('\n');
    }
  });
});
