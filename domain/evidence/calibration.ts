// Free of zod.
import { chanceOf } from './log-odds';

/**
 * Makes chances come true: of the transfers it gives 80 %, 8 in 10 are to be passed on. A logistic correction of two
 * numbers (Platt scaling), learned one outcome at a time by the extended Kalman filter's update, which needs no learning
 * rate: `covers` is the covariance of the two, [shift, both, slope].
 */
export interface Correction {
  shift: number;
  slope: number;
  covers: readonly [number, number, number];
}

export const UNCORRECTED: Correction = { shift: 0, slope: 1, covers: [0.1, 0, 0.05] };

/** The correction may follow a change in the firm: at each outcome, so much doubt is added. */
const DRIFT = 1e-5;

/** @param usual log-odds over all transfers @param beyond how much more or less likely, in log-odds */
export function calibrated({ shift, slope }: Correction, usual: number, beyond: number): number {
  return chanceOf(usual + shift + slope * beyond);
}

export function corrected(correction: Correction, usual: number, beyond: number, came: boolean): Correction {
  const { shift, slope, covers, ofShift, ofSlope, chance, doubt, gain } = stepOf(correction, usual, beyond);
  const [a, b, c] = covers;
  const miss = ((came ? 1 : 0) - chance) * gain;
  const less = doubt * gain;
  return {
    shift: shift + ofShift * miss,
    slope: slope + ofSlope * miss,
    covers: [a - less * ofShift * ofShift + DRIFT, b - less * ofShift * ofSlope, c - less * ofSlope * ofSlope + DRIFT],
  };
}

/**
 * One that had been taken for kept came after all. The step then was one of (0 - chance), and ought to have been one of
 * (1 - chance): what is missing is 1, and no more is known than before.
 */
export function takenBack(correction: Correction, usual: number, beyond: number): Correction {
  const { shift, slope, covers, ofShift, ofSlope, gain } = stepOf(correction, usual, beyond);
  return { shift: shift + ofShift * gain, slope: slope + ofSlope * gain, covers };
}

function stepOf(correction: Correction, usual: number, beyond: number) {
  const [a, b, c] = correction.covers;
  const chance = calibrated(correction, usual, beyond);
  const doubt = Math.max(0.02, chance * (1 - chance));
  const ofShift = a + b * beyond;
  const ofSlope = b + c * beyond;
  return { ...correction, ofShift, ofSlope, chance, doubt, gain: 1 / (1 + doubt * (ofShift + ofSlope * beyond)) };
}
