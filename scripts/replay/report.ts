import { ENOUGH } from '../../domain/evidence/evidence';
import { starterBook } from '../../domain/starter-book';
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

/** From here on the guard may stop, where it has seen enough like it: what a lead who changes nothing has. */
const STOP_AT = starterBook().stopAt;

export interface Report {
  transfers: number;
  scored: number;
  /** share of the scored that were passed on again */
  base: number;
  /** NaN where all of them were, or none: JSON says null */
  auc: number;
  calibration: { error: number; bins: Bin[] };
  /** those of the scored that the evidence alone would stop, before the interruption budget, and how many came back */
  stops: { size: number; expected: number; observed: number };
  /** the log has a status that tells when a case is solved */
  tells: boolean;
  budgets: Record<string, Record<Ranking, { precision: number; recall: number }>>;
  seconds: number;
}

/**
 * The first two thirds of the transfers warm up; the last third is scored.
 * @param tells the log has a status that tells when a case is solved @param seconds that it took
 */
export function reportOf(all: readonly Replayed[], tells: boolean, seconds: number): Report {
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
    stops: stopsOf(scored),
    tells,
    budgets: Object.fromEntries(budgets) as Report['budgets'],
    seconds,
  };
}

function stopsOf(scored: readonly Replayed[]): Report['stops'] {
  const stops = scored.filter(({ judgement }) => judgement.alike.finished >= ENOUGH && judgement.chance >= STOP_AT);
  const [bin] = calibration(stops.map((one) => ({ score: 1, came: one.passedOn }))).bins;
  const expected = stops.reduce((sum, { judgement }) => sum + judgement.chance, 0) / stops.length;
  return { size: stops.length, expected, observed: bin?.observed ?? 0 };
}

/** For programs: no more than this, in this order. */
export function forPrograms({ transfers, scored, base, auc, budgets, seconds }: Report): Partial<Report> {
  return { transfers, scored, base, auc, budgets, seconds };
}

/** For people. */
export function reportText(report: Report): string {
  const { transfers, scored, base, auc, calibration, budgets, stops, tells, seconds } = report;
  const share = (value: number) => (Number.isNaN(value) ? '-' : `${Math.round(value * 100)} %`).padStart(6);
  const pair = ({ precision, recall }: { precision: number; recall: number }) => `${share(precision)}${share(recall)}`;
  return [
    `${transfers} transfers in ${seconds.toFixed(1)} s; the last ${scored} are scored. Each was judged by what was known before it.`,
    tells
      ? 'A case is finished when its status says so.'
      : 'The log has no status: a case is taken to be finished when it has rested longer than two of three passings take.',
    `Passed on again: ${share(base).trim()}. AUC ${Number.isNaN(auc) ? 'none: all are alike' : auc.toFixed(3)}.`,
    '',
    'Stops      guard         rules alone   nth transfer  held before',
    '           right found   right found   right found   right found',
    ...Object.entries(budgets).map(([budget, { guard, rules, nth, held }]) =>
      [share(Number(budget)).padEnd(8), ...[guard, rules, nth, held].map(pair)].join('  '),
    ),
    '',
    stops.size === 0
      ? `Nothing reaches ${share(STOP_AT).trim()} from ${ENOUGH} like it.`
      : `${share(STOP_AT).trim()} or more, from ${ENOUGH} like it or more: ${stops.size} transfers, said ${share(stops.expected).trim()}, came true ${share(stops.observed).trim()}.`,
    '',
    `Chance     said  came true  transfers     (off by ${(calibration.error * 100).toFixed(0)} points on average)`,
    ...calibration.bins.map(
      ({ size, expected, observed }) =>
        `        ${share(expected)}     ${share(observed)}  ${String(size).padStart(9)}`,
    ),
  ].join('\n');
}
