// Free of zod. Which of several labels a text belongs to: multinomial logistic regression over hashed signs, and beside it
// the nearest neighbours. The two err differently, so that together they err less (log-linear pool: Heskes 1998).
import { noNeighbours, voices, type Neighbours } from './neighbours';
import type { Signs } from './signs';

/** Signs share rows of weights by their keys (Weinberger et al. 2009, "Feature hashing"): memory has a ceiling. */
const MOST_ROWS = 1 << 14;
const FEWEST_ROWS = 1 << 10;
/** Rows come in such portions, so that they can be folded in two a few times. */
const PORTION = 64;
/** For the weights, in bytes. */
const ROOM = 3 * 2 ** 20;
/** How much is given to what the neighbours say, beside the weights. */
const VOICE = 0.27;

/** How scores become chances that come true. */
export interface Calibration {
  /** what scores are divided by */
  temperature: number;
  /** so much of all chance is for what nobody can foresee: people err, and then any label may come */
  doubt: number;
}

/** Its calibration makes of texts that are given a chance of 0.8 eight in ten right. */
export interface Classifier extends Calibration {
  labels: string[];
  rows: number;
  /** a row of labels after the other */
  weights: Float32Array;
  /** a label's own, whatever the text says */
  bias: Float32Array;
  /** in how many of the learned texts a sign of each row stood: signs that stand everywhere say little */
  seen: Uint32Array;
  neighbours: Neighbours;
  /** texts learned so far */
  learned: number;
}

/** A text as a classifier looks at it: rows, and how much each counts. Its length is 1. */
export interface Placed {
  rows: Uint32Array;
  values: Float32Array;
}

/** One that has learned nothing: to it, every label is as likely. */
export function newClassifier(labels: readonly string[]): Classifier {
  const fitting = Math.floor(ROOM / (4 * Math.max(1, labels.length)));
  const rows = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, fitting - (fitting % PORTION)));
  return {
    ...{ labels: [...labels], rows, learned: 0, temperature: 1, doubt: 0 },
    weights: new Float32Array(rows * labels.length),
    bias: new Float32Array(labels.length),
    seen: new Uint32Array(rows),
    neighbours: noNeighbours(),
  };
}

/** The same with one more label, which has learned nothing yet. Where that takes too much room, rows are folded in two. */
export function withLabel(classifier: Classifier, label: string): Classifier {
  const { labels, rows, weights } = classifier;
  const before = labels.length;
  const wider = new Float32Array(rows * (before + 1));
  for (let row = 0; row < rows; row += 1) {
    wider.set(weights.subarray(row * before, (row + 1) * before), row * (before + 1));
  }
  const bias = Float32Array.of(...classifier.bias, 0);
  const wide = { ...classifier, labels: [...labels, label], weights: wider, bias };
  return wider.byteLength > ROOM && rows % 2 === 0 && rows > FEWEST_ROWS ? folded(wide) : wide;
}

/** With half the rows: a key's remainder by half as many is that of its remainder. Signs that now share a row add up. */
function folded(classifier: Classifier): Classifier {
  const [rows, count] = [classifier.rows / 2, classifier.labels.length];
  const half = rows * count;
  const weights = classifier.weights
    .slice(0, half)
    .map((weight, at) => weight + (classifier.weights[at + half] as number));
  const seen = classifier.seen.slice(0, rows).map((times, row) => times + (classifier.seen[row + rows] as number));
  return { ...classifier, rows, weights, seen };
}

/** Counts a text's signs as seen: before it is learned, and before it is placed. */
export function see(classifier: Classifier, { keys }: Signs): void {
  const { rows, seen } = classifier;
  classifier.learned += 1;
  for (const key of keys) seen[key % rows] = (seen[key % rows] ?? 0) + 1;
}

/** Rare signs count more, by the root of their inverse document frequency; a long text counts as much as a short one. */
export function placed({ rows, seen, learned }: Classifier, { keys, times }: Signs): Placed {
  const values = new Map<number, number>();
  keys.forEach((key, index) => values.set(key % rows, (values.get(key % rows) ?? 0) + (times[index] ?? 0)));
  let square = 0;
  for (const [row, value] of values) {
    const rare = Math.sqrt(1 + Math.log((learned + 1) / ((seen[row] ?? 0) + 1)));
    values.set(row, value * rare);
    square += (value * rare) ** 2;
  }
  const length = Math.sqrt(square) || 1;
  return {
    rows: Uint32Array.from(values.keys()),
    values: Float32Array.from(values.values(), (value) => value / length),
  };
}

/** How much the weights say for each label. */
export function scores({ bias, weights }: Classifier, { rows, values }: Placed): Float64Array {
  const count = bias.length;
  const sums = new Float64Array(bias);
  for (let sign = 0; sign < rows.length; sign += 1) {
    const from = (rows[sign] as number) * count;
    const value = values[sign] as number;
    for (let label = 0; label < count; label += 1) {
      sums[label] = (sums[label] as number) + value * (weights[from + label] as number);
    }
  }
  return sums;
}

const AS_THEY_ARE: Calibration = { temperature: 1, doubt: 0 };

/** Scores as chances that add up to 1 (softmax). In place. */
export function asChances(sums: Float64Array, { temperature, doubt }: Calibration = AS_THEY_ARE): Float64Array {
  let highest = -Infinity;
  for (let label = 0; label < sums.length; label += 1) highest = Math.max(highest, sums[label] as number);
  let total = 0;
  for (let label = 0; label < sums.length; label += 1) {
    total += sums[label] = Math.exp(((sums[label] as number) - highest) / temperature);
  }
  for (let label = 0; label < sums.length; label += 1) {
    sums[label] = ((1 - doubt) * (sums[label] as number)) / total + doubt / sums.length;
  }
  return sums;
}

/** How much speaks for each label: what weights and neighbours say. */
export function pooled(classifier: Classifier, signs: Signs): Float64Array {
  const heard = voices(classifier.neighbours, signs.begun, classifier.labels.length);
  return scores(classifier, placed(classifier, signs)).map((sum, label) => sum + VOICE * (heard[label] as number));
}

/** How likely each label is for a text, in the order of `labels`. */
export function chances(classifier: Classifier, signs: Signs): Float64Array {
  return asChances(pooled(classifier, signs), classifier);
}

/** What it takes in memory: all of its numbers, and the labels' letters. */
export function bytesOf({
  labels,
  weights,
  bias,
  seen,
  neighbours: { words, ends, labels: their, times },
}: Classifier): number {
  const letters = labels.reduce((sum, label) => sum + 2 * label.length, 0);
  return [weights, bias, seen, words, ends, their, times].reduce((sum, { byteLength }) => sum + byteLength, letters);
}
