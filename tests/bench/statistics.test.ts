import { describe, expect, it } from 'vitest';
import { figuresOf, quantile, rounded } from './statistics';

describe('figures of a variant', () => {
  it('take the middle, between two neighbours where there is none', () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([7], 0.95)).toBe(7);
  });

  it('agree with the textbook on 1..100', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(quantile(hundred, 0.95)).toBeCloseTo(95.05, 10);
    expect(quantile(hundred, 0)).toBe(1);
    expect(quantile(hundred, 1)).toBe(100);
  });

  it('sort by number and leave the samples as they are', () => {
    const samples = [10, 9, 1];
    expect(figuresOf(samples)).toEqual({ median: 9, p95: 9.9, samples: 3 });
    expect(samples).toEqual([10, 9, 1]);
  });

  it('refuse to say anything about nothing', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });

  it('are written with three digits', () => {
    expect([0.0012345, 4.5678, 117.6, 4567.8].map(rounded)).toEqual([0.00123, 4.57, 118, 4570]);
  });
});
