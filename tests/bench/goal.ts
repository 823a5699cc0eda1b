import type { Figures } from './statistics';

/**
 * A goal is written as it is printed: `median <= 1.5 x raw IndexedDB and p95 <= 50`. A bare number is in the row's unit;
 * `x NAME` is a multiple of the same figure of a peer measured in the same run.
 */
export interface Condition {
  figure: 'median' | 'p95';
  direction: '<=' | '>=';
  amount: number;
  /** null: the amount itself */
  peer: string | null;
}

const CONDITION = /^(median|p95) (<=|>=) (\d+(?:\.\d+)?)(?: x (.+))?$/;

/** Throws a SyntaxError on a goal that cannot be judged, or that names a peer which is not measured. */
export function parseGoal(goal: string, peers: readonly string[]): Condition[] {
  return goal.split(' and ').map((part) => {
    const [, figure, direction, amount, peer = null] = CONDITION.exec(part) ?? [];
    if (!figure || !direction || !amount) throw new SyntaxError(`not a goal: "${part}" (write: median <= 1.5 x PEER)`);
    if (peer !== null && !peers.includes(peer))
      throw new SyntaxError(`the goal names "${peer}", which is not measured`);
    return { figure, direction, amount: Number(amount), peer } as Condition;
  });
}

/** Whether every condition of the goal is met by what was measured. */
export function holds(goal: string, ours: Figures, peers: Readonly<Record<string, Figures>>): boolean {
  return parseGoal(goal, Object.keys(peers)).every(({ figure, direction, amount, peer }) => {
    const bar = amount * (peer === null ? 1 : (peers[peer]?.[figure] ?? Number.NaN));
    return direction === '<=' ? ours[figure] <= bar : ours[figure] >= bar;
  });
}
