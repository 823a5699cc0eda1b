import { describe, expect, it } from 'vitest';
import { replay, tellsWhenFinished } from '../../scripts/replay/replay';
import { reportOf } from '../../scripts/replay/report';
import { logOf, type Firm } from './made-log';
import { seeded } from '../domain/a-ticket';

const report = (firm: Firm) => {
  const rows = logOf(firm);
  return reportOf(replay(rows), tellsWhenFinished(rows), 0);
};

/** Departments that differ, about this base rate. */
const differing = (base: number, seed: number) => {
  const random = seeded(seed);
  const rates = Array.from({ length: 500 }, () => Math.min(0.97, base * 2 * random()));
  return (department: number) => rates[department] ?? base;
};

const FIRMS: [string, Firm][] = [
  ['few departments', { departments: 4, passesOn: (one) => [0.8, 0.5, 0.3, 0.1][one] ?? 0 }],
  ['many departments', { departments: 200, cases: 6_000, passesOn: differing(0.5, 3) }],
  ['a short log', { departments: 10, cases: 700, passesOn: differing(0.5, 4) }],
  ['most is passed on', { departments: 12, cases: 800, passesOn: (one) => (one % 2 === 0 ? 0.95 : 0.7) }],
  ['little is passed on', { departments: 12, cases: 6_000, passesOn: (one) => (one % 4 === 0 ? 0.2 : 0.01) }],
];

describe.each(FIRMS)('another firm, the same command: %s', (_, firm) => {
  it.each([true, false])('ahead of the naive rules, and true to what it says; with a status: %s', (tells) => {
    const { base, auc, calibration, budgets } = report({ ...firm, tells });
    const ten = budgets['0.10'];
    expect(auc).toBeGreaterThan(0.6);
    expect(ten?.guard.precision).toBeGreaterThan(1.1 * base);
    expect(ten?.guard.precision).toBeGreaterThan((ten?.nth.precision ?? 0) + 0.02);
    expect(ten?.guard.precision).toBeGreaterThan((ten?.held.precision ?? 0) + 0.02);
    expect(calibration.error).toBeLessThan(0.08);
  });
});

describe('a firm that is reorganised', () => {
  const half = 1_500;
  const firm = (tells: boolean): Firm => ({
    ...{ departments: 6, cases: 2 * half, daily: 100, tells },
    // In the middle, those that passed on and those that kept change places.
    passesOn: (one, nth) => ((one % 2 === 0) === nth < half ? 0.85 : 0.15),
  });

  it.each([true, false])('is learned again within a few hundred transfers; with a status: %s', (tells) => {
    const rows = logOf(firm(tells));
    const all = replay(rows);
    const middle = rows.findIndex((row) => row.case === `c${half}`);
    const before = replay(rows.slice(0, middle)).length;
    const right = (from: number, to: number) => {
      const part = all.slice(from, to).filter(({ judgement }) => Math.abs(judgement.chance - 0.5) > 0.1);
      return part.filter(({ judgement, passedOn }) => judgement.chance > 0.5 === passedOn).length / part.length;
    };
    expect(right(before - 300, before)).toBeGreaterThan(0.8);
    expect(right(before, before + 200)).toBeLessThan(0.5);
    expect(right(before + 900, before + 1_200)).toBeGreaterThan(0.75);
  });
});
