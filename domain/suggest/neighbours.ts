// Free of zod. What the texts that are most like this one were about (Cover and Hart 1967, "Nearest neighbor pattern
// classification"): neighbours remember single cases, where weights know what many have in common.

/** Words are told apart by so many bits of their hashes: one is taken for another now and then. */
const BUCKETS = 1 << 14;
/** So many words are remembered; then the older half of the texts is let go. */
export const MOST_WORDS = 200_000;
const FEWEST = 1024;
/** Of so many neighbours, each is heard. */
const HEARD = 20;
/** How much more a nearer one is heard: e^15 times, from nothing in common to the same words. */
const NEARER = 15;
/** What is heard for a label that no neighbour has, as a share. */
const SILENCE = 0.01;

/** Texts as the beginnings of their words, oldest first. Arrays are longer than what is in them: more may come. */
export interface Neighbours {
  texts: number;
  /** the words of all texts, one text after the other */
  words: Uint16Array;
  /** of each text, where its words end */
  ends: Uint32Array;
  /** of each text, its label's place */
  labels: Uint16Array;
  /** in how many of the texts each word stands */
  times: Uint16Array;
}

/** Nobody. */
export function noNeighbours(): Neighbours {
  return {
    ...{ texts: 0, words: new Uint16Array(FEWEST), ends: new Uint32Array(FEWEST), labels: new Uint16Array(FEWEST) },
    times: new Uint16Array(BUCKETS),
  };
}

/** One more text, in place. @param begun hashes of the beginnings of its words */
export function addNeighbour(all: Neighbours, begun: Uint32Array, label: number): void {
  if (begun.length > 0) add(all, Uint16Array.from(new Set(begun.map((hash) => hash % BUCKETS))), label);
}

/** How many words are remembered: of all texts together. */
export function wordsOf({ ends, texts }: Neighbours): number {
  return texts === 0 ? 0 : (ends[texts - 1] as number);
}

/** Those whose arrays these are, without room for more. Null: they do not fit each other. */
export function neighboursOf({
  words,
  ends,
  labels,
}: Pick<Neighbours, 'words' | 'ends' | 'labels'>): Neighbours | null {
  const all = noNeighbours();
  for (let text = 0; text < ends.length; text += 1) {
    const [from, until] = [wordsOf(all), ends[text] as number];
    if (until <= from || until > words.length || until > MOST_WORDS) return null;
    add(all, words.subarray(from, until), labels[text] as number);
  }
  return ends.length === labels.length && wordsOf(all) === words.length ? all : null;
}

/**
 * How much the neighbours of a text speak for each label, in logarithms. Their likeness is the cosine of the angle between
 * texts; words that stand in fewer of them count more.
 */
export function voices(all: Neighbours, begun: Uint32Array, count: number): Float64Array {
  const shares = new Float64Array(count);
  let sum = 0;
  for (const { label, likeness } of nearest(all, begun)) {
    const heard = Math.exp(NEARER * likeness);
    shares[label] = (shares[label] ?? 0) + heard;
    sum += heard;
  }
  return shares.map((share) => Math.log((sum === 0 ? 0 : share / sum) + SILENCE));
}

interface Near {
  label: number;
  likeness: number;
}

/** The nearest first; those with nothing in common are none. */
function nearest(all: Neighbours, begun: Uint32Array): Near[] {
  const { texts, words, ends, labels } = all;
  const weights = weightsOf(all);
  const asked = new Float32Array(BUCKETS);
  for (const hash of begun) asked[hash % BUCKETS] = weights[hash % BUCKETS] as number;
  const found: Near[] = [];
  let least = 0;
  for (let text = 0, at = 0; text < texts; text += 1) {
    let [common, square] = [0, 0];
    for (const until = ends[text] as number; at < until; at += 1) {
      const word = words[at] as number;
      common += asked[word] as number;
      square += weights[word] as number;
    }
    // The asked text's own length is the same for all, and comes in at the end.
    const likeness = common / Math.sqrt(square);
    if (common > 0 && likeness > least) least = take(found, { label: labels[text] as number, likeness });
  }
  const length = Math.sqrt(asked.reduce((sum, weight) => sum + weight, 0));
  return found.map(({ label, likeness }) => ({ label, likeness: likeness / length }));
}

/** Squared already, as each is needed: the inverse document frequency. */
function weightsOf({ texts, times }: Neighbours): Float32Array {
  const weights = new Float32Array(BUCKETS);
  for (let word = 0; word < BUCKETS; word += 1) {
    const n = times[word] as number;
    if (n > 0) weights[word] = Math.log((texts + 1) / (n + 1)) ** 2;
  }
  return weights;
}

/** Among the nearest so far. @returns how like the next one must be */
function take(found: Near[], near: Near): number {
  const nearer = found.findIndex(({ likeness }) => likeness < near.likeness);
  found.splice(nearer < 0 ? found.length : nearer, 0, near);
  if (found.length > HEARD) found.pop();
  return found.length < HEARD ? 0 : (found[HEARD - 1] as Near).likeness;
}

function add(all: Neighbours, words: Uint16Array, label: number): void {
  if (wordsOf(all) + words.length > MOST_WORDS || all.texts === 0xffff) letGo(all);
  const from = wordsOf(all);
  all.words = withRoom(all.words, from + words.length);
  all.ends = withRoom(all.ends, all.texts + 1);
  all.labels = withRoom(all.labels, all.texts + 1);
  all.words.set(words, from);
  all.ends[all.texts] = from + words.length;
  all.labels[all.texts] = label;
  all.texts += 1;
  for (const word of words) all.times[word] = (all.times[word] as number) + 1;
}

/** The older half of the texts: what is asked now is more like what was asked lately. */
function letGo(all: Neighbours): void {
  const { texts, words, ends, labels } = all;
  const rest = noNeighbours();
  for (let text = texts >> 1; text < texts; text += 1) {
    add(rest, words.subarray(ends[text - 1] ?? 0, ends[text]), labels[text] as number);
  }
  Object.assign(all, rest);
}

/** The same with room for so many, and as many again where it has to grow. */
function withRoom<T extends Uint16Array | Uint32Array>(array: T, count: number): T {
  if (count <= array.length) return array;
  const more = new (array.constructor as new (length: number) => T)(2 ** Math.ceil(Math.log2(count)));
  more.set(array);
  return more;
}
