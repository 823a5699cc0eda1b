import { holds, parseGoal } from './goal';
import type { Bench, Measure, Row } from './row';
import { figuresOf, type Figures } from './statistics';

export interface Result {
  row: Row;
  ours: Figures;
  peers: Record<string, Figures>;
  holds: boolean;
}

/** Turns that are measured and thrown away: the first ones pay for compiling and for cold caches. */
const WARM_UP = 2;

/**
 * Measures a row's variants in turns: A B C, B C A, C A B ... so that a machine that gets slower, or a variant that
 * leaves work behind for its successor, hits all of them alike.
 */
export async function measureRow(row: Row, bench: Bench): Promise<Result> {
  parseGoal(row.goal, row.peers); // a goal that cannot be judged is found before an hour of measuring
  const measures = await row.run(bench);
  const names = ['ours', ...row.peers];
  const unfit = names.filter((name) => !measures[name]);
  if (unfit.length > 0) throw new Error(`${row.name}: run() gives no measure for ${unfit.join(', ')}`);
  const samples = await inTurns(names, measures, row.rounds[bench.size]);
  const figures = Object.fromEntries([...samples].map(([name, list]) => [name, figuresOf(list)]));
  const { ours, ...peers } = figures;
  if (!ours) throw new Error(`${row.name}: nothing was measured`);
  return { row, ours, peers, holds: holds(row.goal, ours, peers) };
}

export async function inTurns(
  names: readonly string[],
  measures: Readonly<Record<string, Measure>>,
  rounds: number,
): Promise<Map<string, number[]>> {
  const samples = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let round = -WARM_UP; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round + WARM_UP) % names.length] ?? '';
      const measured = await measures[name]?.(round);
      if (round >= 0 && measured !== undefined) samples.get(name)?.push(...[measured].flat());
    }
  }
  return samples;
}
