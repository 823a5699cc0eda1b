import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LogRow } from '../../scripts/replay/log-row';
import { readRows } from '../../scripts/replay/read-rows';
import { replay, tellsWhenFinished } from '../../scripts/replay/replay';
import { reportOf } from '../../scripts/replay/report';
import { logOf } from './made-log';

const LOG = '../shared/data/transfers/volvo_vinst_transfers.csv.gz';
const thereIsALog = existsSync(LOG);
if (!thereIsALog) console.warn(`skipped: the real transfer log is not here (${LOG})`);

/** What was said of the transfers, without what became of them. */
const said = (rows: readonly LogRow[]) => replay(rows).map(({ passedOn: _, ...one }) => one);

/** Bit by bit: the place of the first that differs, or -1. */
const differs = (some: readonly unknown[], others: readonly unknown[]) =>
  some.findIndex((one, index) => JSON.stringify(one) !== JSON.stringify(others[index]));

const otherRow = (row: LogRow, finished: boolean) => ({
  ...row,
  group: `x${row.at % 3}`,
  finished,
  matter: ['product=x'],
});

/** What the same log says up to a moment when everything after it is something else: nothing at all, or all other. */
function agreesUntil(rows: readonly LogRow[], share: number): void {
  const at = rows[Math.floor(rows.length * share)]?.at ?? 0;
  const past = rows.filter((row) => row.at < at);
  const tells = tellsWhenFinished(rows);
  const future = rows.filter((row) => row.at >= at).map((row, index) => otherRow(row, tells && index % 2 === 0));
  const then = said(past);
  expect(then.length).toBeGreaterThan(100);
  expect(differs(then, said(rows))).toBe(-1);
  expect(differs(then, said([...past, ...future]))).toBe(-1);
}

const FIRM = { departments: 8, passesOn: (one: number) => [0.9, 0.7, 0.5, 0.3, 0.2, 0.6, 0.1, 0.4][one] ?? 0 };

describe('a judgement knows nothing of what comes after it', () => {
  it.each([true, false])('with a status: %s', (tells) => {
    const rows = logOf({ ...FIRM, tells });
    for (const share of [0.3, 0.6, 0.9]) agreesUntil(rows, share);
  });

  it.skipIf(!thereIsALog)('in the real log', { timeout: 60_000 }, async () => {
    agreesUntil(await readRows(LOG), 0.5);
    agreesUntil(await readRows(LOG, { status: null }), 0.5);
  });

  it('nor of what happens in the same second, whichever row stands first', () => {
    const log = logOf({ ...FIRM, cases: 300 }).map((row) => ({ ...row, at: row.at - (row.at % 86_400_000) }));
    const judgedByCase = (rows: readonly LogRow[]) => {
      const judgements = said(rows);
      const holders = new Map<string, string | null>();
      const transfers = rows.filter(({ case: id, group }) => {
        const isTransfer = holders.has(id) && holders.get(id) !== group;
        holders.set(id, group);
        return isTransfer;
      });
      return transfers.map(({ case: id }, index) => ({ id, ...judgements[index]?.judgement }));
    };
    const byCase = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    const turnedRound = [...log].sort((a, b) => a.at - b.at || b.case.localeCompare(a.case));
    const once = judgedByCase(log).sort(byCase);
    const other = judgedByCase(turnedRound).sort(byCase);
    expect(other).toHaveLength(once.length);
    other.forEach(({ alike, rank = 0 }, index) => {
      expect(alike).toEqual(once[index]?.alike);
      expect(rank).toBeCloseTo(once[index]?.rank ?? 0, 9);
    });
  });
});

describe('an outcome is learned when it is known', () => {
  const at = (hour: number) => Date.UTC(2026, 0, 1, hour);
  const row = (id: string, hour: number, group: string, finished = false): LogRow => ({
    ...{ case: id, at: at(hour), group, matter: [], finished },
  });
  /** b is given to L at this hour, after a: what is known of L then */
  const knownOfL = (rows: LogRow[], hour: number) => {
    const b = row('b', hour, 'L');
    const all = [...rows, row('z', 0, 'S', true), row('b', 0, 'S'), b].sort((x, y) => x.at - y.at);
    return replay(all.slice(0, all.indexOf(b) + 1)).at(-1)?.judgement.alike;
  };

  it('passed on: when it is; solved: when the status says so; the last row says nothing', () => {
    const passed = [row('a', 1, 'S'), row('a', 2, 'L'), row('a', 5, 'F')];
    expect(knownOfL(passed, 5)).toEqual({ finished: 0, passedOn: 0 });
    expect(knownOfL(passed, 6)).toEqual({ finished: 1, passedOn: 1 });
    const solved = [row('a', 1, 'S'), row('a', 2, 'L'), row('a', 5, 'L', true), row('a', 9, 'L')];
    expect(knownOfL(solved, 4)).toEqual({ finished: 0, passedOn: 0 });
    expect(knownOfL(solved, 7)).toEqual({ finished: 1, passedOn: 0 });
    const open = [row('a', 1, 'S'), row('a', 2, 'L'), row('a', 5, 'L')];
    expect(knownOfL(open, 7)).toEqual({ finished: 0, passedOn: 0 });
  });

  it('opened again and passed on after it was solved: that instead', () => {
    const again = [row('a', 1, 'S'), row('a', 2, 'L'), row('a', 3, 'L', true), row('a', 5, 'F')];
    expect(knownOfL(again, 4)).toEqual({ finished: 1, passedOn: 0 });
    expect(knownOfL(again, 6)).toEqual({ finished: 1, passedOn: 1 });
  });

  it('nothing is found where there is nothing to find', () => {
    for (const tells of [true, false]) {
      const rows = logOf({ departments: 8, passesOn: () => 0.5, cases: 3_000, tells });
      expect(Math.abs(reportOf(replay(rows), tellsWhenFinished(rows), 0).auc - 0.5)).toBeLessThan(0.04);
    }
  });
});
