import { describe, expect, it } from 'vitest';
import { atBudget, auc, calibration } from '../../scripts/replay/measures';

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
