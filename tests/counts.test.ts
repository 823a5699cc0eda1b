import { describe, expect, it } from 'vitest';
import table from './counts.json';
import { count, spread } from './counts';

describe('counts of repeated tests', () => {
  it('are the promised ones in full', () => {
    expect(count('ticketSwitches', 'full')).toBe(50);
    expect(count('submitsWithoutExtension', 'full')).toBe(1000);
    expect(count('submitsWithHangingBackground', 'full')).toBe(20);
    expect(count('workerKills', 'full')).toBe(Infinity);
  });

  it('are never more when reduced', () => {
    for (const name of Object.keys(table) as (keyof typeof table)[]) {
      expect(count(name, 'reduced')).toBeLessThanOrEqual(count(name, 'full'));
      expect(count(name, 'reduced')).toBeGreaterThan(0);
    }
  });

  it('spread over everything that could be tested, ends included', () => {
    const all = Array.from({ length: 40 }, (_, i) => i);
    const some = spread('workerKills', all, 'reduced');
    expect(some).toHaveLength(count('workerKills', 'reduced'));
    expect([some[0], some.at(-1)]).toEqual([0, 39]);
    expect(spread('workerKills', all, 'full')).toEqual(all);
    expect(spread('workerKills', [1, 2], 'reduced')).toEqual([1, 2]);
  });
});
