// Free of zod. Whether what is called likely is.
import { asChances, type Calibration } from './classifier';

const COLDEST = 0.1;
const HOTTEST = 10;
/** To a thousandth. */
const NARROWINGS = 18;
const TURNS = 3;
/** More would be no knowledge at all. */
const MOST_DOUBT = 0.5;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** A text that was not learned: how much spoke for each label, and which was right. */
export interface Judged {
  scores: Float64Array;
  label: number;
}

/**
 * The calibration under which the right labels of these texts are likeliest: a temperature (Guo et al. 2017, "On calibration
 * of modern neural networks"), and beside it a doubt. By a temperature alone, where one flag in five is wrong, the others
 * would all be called too unlikely. Each has one valley for the other; they are found in turns.
 */
export function calibrationFor(judged: readonly Judged[]): Calibration {
  let found: Calibration = { temperature: 1, doubt: 0 };
  for (let turn = 0; turn < TURNS; turn += 1) {
    const { doubt } = found;
    const loss = (log: number) => lossOf(rightChances(judged, { temperature: Math.exp(log), doubt }));
    const temperature = Math.exp(lowest(Math.log(COLDEST), Math.log(HOTTEST), loss));
    const sure = rightChances(judged, { temperature, doubt: 0 });
    const share = 1 / Math.max(1, judged[0]?.scores.length ?? 1);
    found = {
      temperature,
      doubt: lowest(0, MOST_DOUBT, (much) => lossOf(sure.map((chance) => (1 - much) * chance + much * share))),
    };
  }
  return found;
}

/** Where a function with one valley is lowest, by golden section. */
function lowest(from: number, to: number, of: (at: number) => number): number {
  let [low, high] = [from, to];
  for (let time = 0; time < NARROWINGS; time += 1) {
    const width = GOLDEN * (high - low);
    if (of(high - width) < of(low + width)) high = low + width;
    else low = high - width;
  }
  return (low + high) / 2;
}

function rightChances(judged: readonly Judged[], calibration: Calibration): Float64Array {
  return Float64Array.from(judged, ({ scores, label }) => asChances(scores.slice(), calibration)[label] ?? 0);
}

function lossOf(chances: Float64Array): number {
  return -chances.reduce((sum, chance) => sum + Math.log(chance + 1e-12), 0);
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
