import { atBudget, auc, calibration, type Bin, type Ranked } from './measures';
import type { Replayed } from './replay';

export const BUDGETS = [0.02, 0.05, 0.1, 0.2, 0.3] as const;

/** By what transfers are ranked: the guard's way, and what it is held against. */
const RANKED_BY = {
  guard: (one: Replayed) => one.judgement.rank,
  rules: (one: Replayed) => one.rules,
  nth: (one: Replayed) => one.nth,
  held: (one: Replayed) => one.held,
} as const;
type Ranking = keyof typeof RANKED_BY;

export interface Report {
  transfers: number;
  scored: number;
  /** share of the scored that were passed on again */
  base: number;
  auc: number;
  calibration: { error: number; bins: Bin[] };
  budgets: Record<string, Record<Ranking, { precision: number; recall: number }>>;
  seconds: number;
}

/** The first two thirds of the transfers warm up; the last third is scored. */
export function reportOf(all: readonly Replayed[], seconds: number): Report {
  const scored = all.slice(Math.floor((all.length * 2) / 3));
  const by = (score: (one: Replayed) => number): Ranked[] =>
    scored.map((one) => ({ score: score(one), came: one.passedOn }));
  const rankings = Object.entries(RANKED_BY).map(([name, score]) => [name, by(score)] as const);
  const budgets = BUDGETS.map((share) => [
    share.toFixed(2),
    Object.fromEntries(rankings.map(([name, ranked]) => [name, atBudget(ranked, share)])),
  ]);
  return {
    transfers: all.length,
    scored: scored.length,
    base: scored.filter((one) => one.passedOn).length / scored.length,
    auc: auc(by(RANKED_BY.guard)),
    calibration: calibration(by((one) => one.judgement.chance)),
    budgets: Object.fromEntries(budgets) as Report['budgets'],
    seconds,
  };
}

/** For people. */
export function reportText({ transfers, scored, base, auc, calibration, budgets, seconds }: Report): string {
  const share = (value: number) => `${Math.round(value * 100)} %`.padStart(6);
  const pair = ({ precision, recall }: { precision: number; recall: number }) => `${share(precision)}${share(recall)}`;
  return [
    `${transfers} transfers in ${seconds.toFixed(1)} s; the last ${scored} are scored. Each was judged by what had finished before it.`,
    `Passed on again: ${share(base).trim()}. AUC ${auc.toFixed(3)}.`,
    '',
    'Stops      guard         rules alone   nth transfer  held before',
    '           right found   right found   right found   right found',
    ...Object.entries(budgets).map(([budget, { guard, rules, nth, held }]) =>
      [share(Number(budget)).padEnd(8), ...[guard, rules, nth, held].map(pair)].join('  '),
    ),
    '',
    `Chance     said  came true  transfers     (off by ${(calibration.error * 100).toFixed(0)} points on average)`,
    ...calibration.bins.map(
      ({ size, expected, observed }) =>
        `        ${share(expected)}     ${share(observed)}  ${String(size).padStart(9)}`,
    ),
  ].join('\n');
}
