import { describe, expect, it } from 'vitest';
import { inTurns, measureRow } from './measure';
import { entryOf, tableOf } from './report';
import type { Bench, Row } from './row';

const bench = { size: 'quick' } as Bench;
const row: Row = {
  name: 'read',
  unit: 'ms',
  goal: 'median <= 2 x raw',
  peers: ['raw'],
  rounds: { quick: 4, usual: 4, full: 4 },
  run: () => Promise.resolve({ ours: () => Promise.resolve(3), raw: () => Promise.resolve([2, 2]) }),
};

describe('measuring a row', () => {
  it('takes the variants in turns, each first as often as the others, after a warm-up', async () => {
    const order: string[] = [];
    const note = (name: string) => (round: number) => {
      if (round >= 0) order.push(name);
      return Promise.resolve(1);
    };
    await inTurns(['a', 'b', 'c'], { a: note('a'), b: note('b'), c: note('c') }, 3);
    expect(order.join('')).toMatch(/^(cab|abc|bca){3}$/);
    expect(new Set([order[0], order[3], order[6]]).size).toBe(3);
  });

  it('keeps every sample but those of the warm-up', async () => {
    const samples = await inTurns(['a'], { a: (round) => Promise.resolve([round, round]) }, 2);
    expect(samples.get('a')).toEqual([0, 0, 1, 1]);
  });

  it('reports medians, p95s, and whether the goal holds', async () => {
    const entry = entryOf(await measureRow(row, bench));
    expect(entry).toEqual({
      name: 'read',
      unit: 'ms',
      ours: 3,
      peers: { raw: 2 },
      goal: 'median <= 2 x raw',
      holds: true,
      p95: { ours: 3, raw: 2 },
      samples: 4,
    });
    expect(tableOf([entry])).toContain('1.50 x');
  });

  it('says that a goal was missed', async () => {
    const missed = entryOf(await measureRow({ ...row, goal: 'median <= 1 x raw' }, bench));
    expect(missed.holds).toBe(false);
    expect(tableOf([missed])).toContain('0 of 1 goals hold');
  });

  it('refuses a row that leaves a peer out', async () => {
    await expect(measureRow({ ...row, peers: ['raw', 'idb'] }, bench)).rejects.toThrow(/idb/);
  });
});
