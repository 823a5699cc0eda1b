import { describe, expect, it } from 'vitest';
import { holds, parseGoal } from './goal';

const figures = (median: number, p95: number) => ({ median, p95, samples: 10 });

describe('a goal', () => {
  it('is judged as it is written', () => {
    expect(holds('median <= 5', figures(5, 90), {})).toBe(true);
    expect(holds('median <= 5', figures(5.01, 6), {})).toBe(false);
    expect(holds('median >= 2000', figures(1999, 9000), {})).toBe(false);
  });

  it('compares the same figure of a peer', () => {
    const raw = { 'raw IndexedDB': figures(1, 4) };
    expect(holds('median <= 1.5 x raw IndexedDB', figures(1.5, 99), raw)).toBe(true);
    expect(holds('p95 <= 1.5 x raw IndexedDB', figures(0, 6.1), raw)).toBe(false);
  });

  it('needs every one of its conditions', () => {
    const raw = { raw: figures(1, 4) };
    expect(holds('median <= 2 x raw and p95 <= 50', figures(1, 50), raw)).toBe(true);
    expect(holds('median <= 2 x raw and p95 <= 50', figures(1, 51), raw)).toBe(false);
  });

  it('cannot be passed by being unreadable', () => {
    expect(() => parseGoal('fast', [])).toThrow(SyntaxError);
    expect(() => parseGoal('median <= 2 x idb', ['raw'])).toThrow(/idb/);
    expect(() => parseGoal('median < 2', [])).toThrow(SyntaxError);
  });
});
