import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { load } from './load';

interface Step {
  name: string;
  after?: string[];
  alone?: boolean;
  fails?: boolean;
}
type InTurn = (
  steps: Step[],
  start: (step: Step) => Promise<{ ok: boolean }>,
  goOn: boolean,
) => Promise<{ ok: boolean }[]>;

const { inTurn } = await load<{ inTurn: InTurn }>('in-turn.mjs');

/** Runs steps that only note what ran, and which others ran at the same time. */
async function runAll(steps: Step[], goOn = false) {
  const ran: string[] = [];
  const now = new Set<string>();
  const together: string[][] = [];
  const results = await inTurn(
    steps,
    async (step) => {
      ran.push(step.name);
      now.add(step.name);
      together.push([...now]);
      await wait(1);
      now.delete(step.name);
      return { ok: !step.fails };
    },
    goOn,
  );
  return { ran, together, results };
}

describe('steps', () => {
  it('run in order, two side by side and never three', async () => {
    const { ran, together } = await runAll([{ name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'd' }]);
    expect(ran).toEqual(['a', 'b', 'c', 'd']);
    expect(Math.max(...together.map((each) => each.length))).toBe(2);
  });

  it('leave one that wants to be alone, alone', async () => {
    const { ran, together } = await runAll([{ name: 'a' }, { name: 'b', alone: true }, { name: 'c' }]);
    expect(ran).toEqual(['a', 'b', 'c']);
    expect(together.filter((each) => each.includes('b'))).toEqual([['b']]);
  });

  it('stop at the first failure, and say so by having fewer results', async () => {
    const { ran, results } = await runAll([{ name: 'a', fails: true, alone: true }, { name: 'b' }]);
    expect(ran).toEqual(['a']);
    expect(results).toEqual([{ ok: false }]);
  });

  it('go on when asked to, but not with what needed the one that failed', async () => {
    const steps = [{ name: 'build', fails: true }, { name: 'sizes', after: ['build'] }, { name: 'unit' }];
    const { ran } = await runAll(steps, true);
    expect(ran.toSorted()).toEqual(['build', 'unit']);
  });

  it('wait for the step they need', async () => {
    const { together } = await runAll([{ name: 'build' }, { name: 'sizes', after: ['build'] }]);
    expect(together).toEqual([['build'], ['sizes']]);
  });
});
