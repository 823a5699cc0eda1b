import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atBudget, auc, calibration } from '../../scripts/replay/measures';
import { readRows, type LogRow } from '../../scripts/replay/read-rows';
import { replay } from '../../scripts/replay/replay';
import { reportOf } from '../../scripts/replay/report';

const LOG = '../shared/data/transfers/volvo_vinst_transfers.csv.gz';
const thereIsALog = existsSync(LOG);
if (!thereIsALog) console.warn(`skipped: the real transfer log is not here (${LOG})`);

const report = (rows: readonly LogRow[]) => reportOf(replay(rows), 0);

describe('measures', () => {
  const ranked = [0.9, 0.8, 0.8, 0.3, 0.1].map((score, index) => ({ score, came: [0, 1, 3].includes(index) }));

  it('AUC: pairs in the right order, ties half', () => {
    // 0.9 above both misses; 0.8 ties with one and is above the other; 0.3 above one.
    expect(auc(ranked)).toBeCloseTo((2 + 1.5 + 1) / 6, 10);
  });

  it('precision and recall at a budget; a tie counts in proportion', () => {
    expect(atBudget(ranked, 0.2)).toEqual({ precision: 1, recall: 1 / 3 });
    expect(atBudget(ranked, 0.4)).toEqual({ precision: 0.75, recall: 0.5 });
  });

  it('calibration: what was said against what came', () => {
    const { bins, error } = calibration([
      { score: 0.85, came: true },
      { score: 0.85, came: false },
      { score: 0.05, came: false },
    ]);
    expect(bins.map(({ size, observed }) => [size, observed])).toEqual([
      [1, 0],
      [2, 0.5],
    ]);
    expect(error).toBeCloseTo((0.05 + 2 * 0.35) / 3, 10);
  });
});

describe('a transfer log', () => {
  let folder = '';
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'stafett-replay-'))));
  afterAll(() => rm(folder, { recursive: true }));
  const file = async (name: string, text: string | Buffer) => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  const HEAD = 'case,at,group,agent,product\n';

  it('is read in order of time, packed or not, whatever the order of its columns', async () => {
    const rows = 'b,2026-01-02T00:00Z,"Support, 2nd",?,\na,2026-01-01T00:00Z,Faktura,7,P1\n';
    const plain = await readRows(await file('log.csv', HEAD + rows), null);
    expect(plain).toEqual([
      { case: 'a', at: Date.UTC(2026, 0, 1), group: 'Faktura', agent: '7', matter: ['product=P1'] },
      { case: 'b', at: Date.UTC(2026, 0, 2), group: 'Support, 2nd', agent: null, matter: [] },
    ]);
    expect(await readRows(await file('log.csv.gz', gzipSync(HEAD + rows)), null)).toEqual(plain);
  });

  it('says in one line what is wrong with it, and where', async () => {
    const wrong: [string, RegExp][] = [
      ['case,at,group\na,2026-01-01,x\n', /no column agent\. It has case, at, group\.$/],
      [`${HEAD}a,tisdag,x,y,\n`, /line 2: "tisdag" is no time/],
      [`${HEAD},2026-01-01,x,y,\n`, /line 2: case is empty/],
      [`${HEAD}a,2026-01-01,x\n`, /cannot be read .*line 2/],
      [HEAD, /holds no rows/],
    ];
    for (const [text, says] of wrong) await expect(readRows(await file('wrong.csv', text), null)).rejects.toThrow(says);
    await expect(readRows(await file('cut.csv.gz', gzipSync(HEAD).subarray(0, 20)), null)).rejects.toThrow(
      /cannot be read/,
    );
    await expect(readRows(join(folder, 'none.csv'), null)).rejects.toThrow(/cannot be read/);
  });

  it('is learned from only as its transfers finish', () => {
    const at = (hour: number) => Date.UTC(2026, 0, 1, hour);
    const row = (id: string, hour: number, group: string) => ({
      case: id,
      at: at(hour),
      group,
      agent: null,
      matter: [],
    });
    const rows = [
      row('a', 1, 'S'),
      row('a', 2, 'L'),
      row('b', 3, 'S'),
      row('b', 4, 'L'),
      row('a', 5, 'F'),
      row('b', 6, 'L'),
    ];
    const [first, second, third] = replay(rows);
    // When b goes to L, nobody knows yet what L does with a.
    expect(second?.judgement).toEqual(first?.judgement);
    expect([first?.passedOn, second?.passedOn, third?.passedOn]).toEqual([true, false, false]);
  });
});

describe.skipIf(!thereIsALog)('the real transfer log', () => {
  let rows: LogRow[] = [];
  beforeAll(async () => void (rows = await readRows(LOG, null)));

  it('reaches the marks, and is far ahead of the naive rules', () => {
    const { transfers, base, auc: area, budgets } = report(rows);
    expect(transfers).toBe(9454);
    expect(base).toBeCloseTo(0.487, 3);
    expect(area).toBeGreaterThan(0.72);
    const ten = budgets['0.10'];
    expect(ten?.guard.precision).toBeGreaterThan(0.85);
    expect(ten?.nth.precision).toBeLessThan(0.63);
    expect(ten?.held.precision).toBeLessThan(0.6);
  });

  it('does not know any group, product or agent by its name', () => {
    const renamed = rows.map((row) => ({
      ...row,
      group: row.group && `g${[...row.group].reverse().join('')}`,
      matter: row.matter.map((one) => `m${[...one].reverse().join('')}`),
      agent: null,
    }));
    expect(report(renamed)).toEqual(report(rows));
  });

  it('holds by its matter and without', () => {
    const bare = report(rows.map((row) => ({ ...row, matter: [] })));
    expect(bare.auc).toBeGreaterThan(0.7);
    expect(bare.budgets['0.10']?.guard.precision).toBeGreaterThan(0.85);
  });
});
