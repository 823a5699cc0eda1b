// Free of zod. Whether what is called likely is.
import { asChances } from './classifier';

const COLDEST = 0.1;
const HOTTEST = 10;
/** To a thousandth. */
const NARROWINGS = 18;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** A text that was not learned: how much spoke for each label, and which was right. */
export interface Judged {
  scores: Float64Array;
  label: number;
}

/**
 * The temperature under which the right labels of these texts are likeliest (Guo et al. 2017, "On calibration of modern
 * neural networks"). The loss has one valley over it, found by golden section.
 */
export function temperatureFor(judged: readonly Judged[]): number {
  let [low, high] = [Math.log(COLDEST), Math.log(HOTTEST)];
  for (let time = 0; time < NARROWINGS; time += 1) {
    const width = GOLDEN * (high - low);
    if (loss(judged, high - width) < loss(judged, low + width)) high = low + width;
    else low = high - width;
  }
  return Math.exp((low + high) / 2);
}

function loss(judged: readonly Judged[], logTemperature: number): number {
  const temperature = Math.exp(logTemperature);
  let sum = 0;
  for (const { scores, label } of judged) sum -= Math.log((asChances(scores.slice(), temperature)[label] ?? 0) + 1e-12);
  return sum;
}

/** How far the chance of the first suggestion is from how often it is right, on average: in bins of equal width. */
export function calibrationError(first: readonly { chance: number; right: boolean }[], bins = 15): number {
  if (first.length === 0) return 0;
  const surplus = new Float64Array(bins);
  for (const { chance, right } of first) {
    const bin = Math.min(bins - 1, Math.floor(chance * bins));
    surplus[bin] = (surplus[bin] ?? 0) + chance - (right ? 1 : 0);
  }
  return surplus.reduce((sum, each) => sum + Math.abs(each), 0) / first.length;
}
