import { calibrationError } from '@/domain/suggest/calibrate';
import { bytesOf, chances, type Classifier } from '@/domain/suggest/classifier';
import { signsOf } from '@/domain/suggest/signs';
import { trained } from '@/domain/suggest/train';
import type { LabelledText } from './read-texts';

/** How well the texts of one file are told apart after learning those of another. */
export interface Measured {
  /** texts asked about */
  n: number;
  /** the right category was the first suggestion, among the first three: shares */
  top1: number;
  top3: number;
  /** expected calibration error of the first suggestion's chance, 15 bins */
  ece: number;
  trainSeconds: number;
  msPerSuggestion: number;
  modelKB: number;
}

/** And what is said besides: which categories of the second file the first one does not have, and of how many texts. */
export interface Evaluation {
  measured: Measured;
  learned: { texts: number; categories: number };
  unknown: { categories: string[]; texts: number };
}

/** Learns `train` and asks about `test`, by the code that the panel suggests with. A category not learned is never right. */
export function evaluate(train: readonly LabelledText[], test: readonly LabelledText[]): Evaluation {
  const started = performance.now();
  const labels = [...new Set(train.map(({ category }) => category))].sort();
  const place = new Map(labels.map((label, at) => [label, at]));
  const classifier = trained(
    train.map(({ text, category }) => ({ signs: signsOf(text), label: place.get(category) ?? 0 })),
    labels,
  );
  const trainSeconds = (performance.now() - started) / 1000;
  const unknown = test.filter(({ category }) => !place.has(category));
  return {
    measured: { ...asked(classifier, test, trainSeconds), modelKB: bytesOf(classifier) / 1024 },
    learned: { texts: train.length, categories: labels.length },
    unknown: { categories: [...new Set(unknown.map(({ category }) => category))].sort(), texts: unknown.length },
  };
}

function asked(classifier: Classifier, test: readonly LabelledText[], trainSeconds: number): Omit<Measured, 'modelKB'> {
  const started = performance.now();
  const all = test.map(({ text }) => chances(classifier, signsOf(text)));
  const took = performance.now() - started;
  let among = 0;
  const first = all.map((each, index) => {
    const right = classifier.labels.indexOf(test[index]?.category ?? '');
    const order = [...each.keys()].sort((a, b) => (each[b] ?? 0) - (each[a] ?? 0));
    if (right >= 0 && order.slice(0, 3).includes(right)) among += 1;
    return { chance: each[order[0] ?? 0] ?? 0, right: order[0] === right };
  });
  return {
    n: test.length,
    top1: first.filter(({ right }) => right).length / test.length,
    top3: among / test.length,
    ece: calibrationError(first),
    trainSeconds,
    msPerSuggestion: took / test.length,
  };
}
