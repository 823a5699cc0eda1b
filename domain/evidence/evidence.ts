// Free of zod: weighed at every change of the assignee field.
import { calibrated, corrected, takenBack, UNCORRECTED, type Correction } from './calibration';
import { chanceOf, logOdds } from './log-odds';
import { signsOf, type Sign } from './signs';
import { counted, faded, without, type Tally } from './tally';
import type { Traits } from './traits';

/**
 * Learned on the agent's own device, from the finished transfers of one account: how often a receiver passes a case on
 * again. Opened from its record (evidence-record.ts), and changed in place.
 */
export interface Evidence {
  all: Tally;
  /** by the sign's key */
  signs: Map<number, Tally>;
  correction: Correction;
}

/** As much of it as is needed to judge: it need not be opened whole for a few of its signs. */
export interface KnownEvidence extends Pick<Evidence, 'all' | 'correction'> {
  signs: { get(key: number): Tally | undefined };
}

/** What the evidence says of one transfer that is about to be made. */
export interface Judgement {
  /** how likely the receiver is to pass the case on again, 0..1, as the evidence adds up: transfers are ranked by it */
  rank: number;
  /** the same, corrected so that it comes true as often as it says */
  chance: number;
  /** finished transfers most like this one, and how many of them were passed on: what fades is rounded, for people */
  alike: { finished: number; passedOn: number };
}

/** So many transfers as expected does each sign begin with: a few say little (empirical Bayes with a Beta prior). */
const BELIEF = 4;
/** Signs overlap (a receiver has its senders), so each counts for less than if it stood alone. */
const OVERLAP = 0.6;
/** Fewer than these are never shown as truth. */
export const ENOUGH = 20;
/** As many as fit in one record; the faintest go first. */
const MOST_SIGNS = 3_000;
const KEPT_SIGNS = 2_500;

export function noEvidence(): Evidence {
  return { all: { finished: 0, passedOn: 0, at: 0 }, signs: new Map(), correction: UNCORRECTED };
}

/** @param at when the transfer is made, ms since 1970 */
export function judge(evidence: KnownEvidence, traits: Traits, at: number): Judgement {
  const signs = signsOf(traits);
  const usual = usualOdds(evidence, at);
  const beyond = beyondUsual(evidence, signs, usual, at);
  const { finished, passedOn } = mostAlike(evidence, signs, at);
  return {
    rank: chanceOf(usual + beyond),
    chance: calibrated(evidence.correction, usual, beyond),
    alike: { finished: Math.round(finished), passedOn: Math.round(passedOn) },
  };
}

/**
 * Takes one finished transfer in.
 * @param at when it was finished, ms since 1970
 * @param keptAt it was taken in before, as kept, then: it has been passed on after all
 */
export function learn(evidence: Evidence, traits: Traits, passedOn: boolean, at: number, keptAt?: number): void {
  const signs = signsOf(traits);
  const turns = passedOn && keptAt !== undefined;
  if (turns) forgetKept(evidence, signs, keptAt, at);
  const usual = usualOdds(evidence, at);
  const beyond = beyondUsual(evidence, signs, usual, at);
  evidence.correction = turns
    ? takenBack(evidence.correction, usual, beyond)
    : corrected(evidence.correction, usual, beyond, passedOn);
  evidence.all = counted(evidence.all, passedOn, at);
  for (const { key } of signs) evidence.signs.set(key, counted(evidence.signs.get(key), passedOn, at));
  if (evidence.signs.size > MOST_SIGNS) forgetFaintest(evidence);
}

/** Else it would speak for itself when it is weighed anew. */
function forgetKept(evidence: Evidence, signs: readonly Sign[], keptAt: number, at: number): void {
  evidence.all = without(evidence.all, keptAt, at);
  for (const { key } of signs) {
    const tally = evidence.signs.get(key);
    if (tally !== undefined) evidence.signs.set(key, without(tally, keptAt, at));
  }
}

/** Log-odds of being passed on again, over all transfers. */
function usualOdds(evidence: KnownEvidence, at: number): number {
  const { finished, passedOn } = faded(evidence.all, at);
  return logOdds((passedOn + 1) / (finished + 2));
}

/**
 * How much more or less likely than usual, in log-odds: each sign by what it says beyond what was expected already, of the
 * usual or, for a pair, of its two parts (naive Bayes over shrunken, hierarchical rates).
 */
function beyondUsual(evidence: KnownEvidence, signs: readonly Sign[], usual: number, at: number): number {
  const says = new Map<Sign, number>();
  let sum = 0;
  for (const sign of signs) {
    const parts = sign.of === undefined ? 0 : (says.get(sign.of[0]) ?? 0) + (says.get(sign.of[1]) ?? 0);
    const expected = usual + OVERLAP * parts;
    const { finished, passedOn } = seen(evidence, sign, at);
    const more = logOdds((passedOn + BELIEF * chanceOf(expected)) / (finished + BELIEF)) - expected;
    says.set(sign, more);
    sum += OVERLAP * sign.share * more;
  }
  return sum;
}

/** Of the pairs with the receiver that have been seen often enough the rarest, which is the most like; else the receiver. */
function mostAlike(evidence: KnownEvidence, signs: readonly Sign[], at: number): Tally {
  const ofReceiver = signs.filter(({ isOfReceiver }) => isOfReceiver).map((sign) => seen(evidence, sign, at));
  const enough = ofReceiver.filter(({ finished }) => finished >= ENOUGH).sort((a, b) => a.finished - b.finished);
  return enough[0] ?? ofReceiver.sort((a, b) => b.finished - a.finished)[0] ?? faded(evidence.all, at);
}

function seen(evidence: KnownEvidence, { key }: Sign, at: number): Tally {
  const tally = evidence.signs.get(key);
  return tally === undefined ? { finished: 0, passedOn: 0, at } : faded(tally, at);
}

function forgetFaintest(evidence: Evidence): void {
  const { signs, all } = evidence;
  const left = Float64Array.from(signs.values(), (tally) => faded(tally, all.at).finished);
  const sorted = left.slice().sort();
  const limit = sorted[left.length - KEPT_SIGNS - 1] ?? 0;
  // As many of those that are as faint as the last to go: the oldest of them.
  let even = left.length - KEPT_SIGNS - sorted.indexOf(limit);
  [...signs.keys()].forEach((key, index) => {
    const here = left[index] ?? 0;
    if (here < limit || (here === limit && even-- > 0)) signs.delete(key);
  });
}
