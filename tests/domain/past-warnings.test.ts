import { describe, expect, it } from 'vitest';
import type { Condition } from '@/domain/condition';
import type { Hint } from '@/domain/hint';
import { FitPastRun } from '@/domain/hints/fit-past';
import { hintWarnings, type KnownBeside } from '@/domain/hints/hint-warnings';
import { starterBook } from '@/domain/starter-book';
import { aHint, NO_WORDS } from '../fakes/book-parts';

const hint = (id: string, asks: Partial<Condition>, more: Partial<Hint> = {}) =>
  aHint({ id, when: { ...NO_WORDS, ...asks }, ...more });
const say = (hints: Hint[], known: KnownBeside) => hintWarnings({ ...starterBook(), hints }, known);

describe('what captured transfers say of hints', () => {
  const [a, b, c] = [
    hint('a', { any: ['faktura'] }),
    hint('b', { any: ['köp'] }, { departmentId: 'sales' }),
    hint('c', { any: ['retur'] }),
  ] as const;
  const past = (...rounds: [times: number, fitting: Hint[]][]) => {
    const run = new FitPastRun();
    for (const [times, fitting] of rounds) for (let n = 0; n < times; n += 1) run.add(fitting);
    return { past: run.result() };
  };

  it('one that never fitted; one that fits most', () => {
    expect(say([a, c], past([40, []], [60, [a]]))).toEqual([
      { hintId: 'a', what: 'fits-most', times: 60, of: 100 },
      { hintId: 'c', what: 'never-fitted', of: 100 },
    ]);
  });

  it('one that others spoke for each time; one that a rival often spoke for', () => {
    expect(say([a, b], past([90, []], [10, [a, b]]))).toEqual([
      { hintId: 'b', what: 'never-strongest', otherId: 'a', times: 10 },
    ]);
    expect(say([a, b], past([90, []], [10, [a, b]], [3, [b]]))).toEqual([
      { hintId: 'b', what: 'often-beside', otherId: 'a', times: 10 },
    ]);
  });

  it('of few transfers nothing, nor of hints whose past cannot be told', () => {
    expect(say([a, c], past([99, [a]]))).toEqual([]);
    expect(say([hint('t', { any: ['retur'], tags: ['vip'] })], past([100, []]))).toEqual([]);
  });
});
