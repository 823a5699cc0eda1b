// Free of zod. How a classifier learns: steps against the gradient of the log loss (Bottou 2010, "Large-scale machine
// learning with stochastic gradient descent").
import { asChances, placed, scores, see, type Classifier, type Placed } from './classifier';
import { addNeighbour } from './neighbours';
import type { Signs } from './signs';

/** A smaller error than this is not corrected: of many labels nearly all are. */
const SMALL = 2e-3;
/** Labels' own weights are moved by less: a text says more than how often a label comes. */
const BIAS = 0.05;
/**
 * A single text is learned by a step of this length: once said otherwise of the same words, a label is the second choice, and
 * twice, the first. A longer one learns no better (measured on a stream of texts), and one slip of an agent's would turn it.
 */
const ONE = 0.75;

/**
 * One step: what was too likely gets less weight, the right label more.
 * @param rate how long the step is @param doubt what is left for the other labels together: people err when they flag
 */
export function step(classifier: Classifier, text: Placed, label: number, rate: number, doubt: number): void {
  const { weights, bias } = classifier;
  const count = bias.length;
  const errors = asChances(scores(classifier, text));
  // Those to be corrected come first, side by side: most of a course's time goes by in the loop below.
  const wrong = new Uint16Array(count);
  let those = 0;
  for (let each = 0; each < count; each += 1) {
    const error = (errors[each] as number) - doubt / count - (each === label ? 1 - doubt : 0);
    if (Math.abs(error) <= SMALL) continue;
    wrong[those] = each;
    errors[those] = error;
    those += 1;
  }
  for (let sign = 0; sign < text.rows.length; sign += 1) {
    const from = (text.rows[sign] as number) * count;
    const by = rate * (text.values[sign] as number);
    for (let each = 0; each < those; each += 1) {
      const at = from + (wrong[each] as number);
      weights[at] = (weights[at] as number) - by * (errors[each] as number);
    }
  }
  for (let each = 0; each < those; each += 1) {
    const at = wrong[each] as number;
    bias[at] = (bias[at] as number) - BIAS * rate * (errors[each] as number);
  }
}

/** Learns one more text, in place. */
export function learnOne(classifier: Classifier, signs: Signs, label: number): void {
  see(classifier, signs);
  step(classifier, placed(classifier, signs), label, ONE, 0);
  addNeighbour(classifier.neighbours, signs.begun, label);
}
