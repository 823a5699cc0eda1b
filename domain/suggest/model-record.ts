import '../jitless';
import * as z from 'zod/mini';
import type { Learner } from './learner';
import { neighboursOf, wordsOf, type Neighbours } from './neighbours';

const count = z.number().check(z.int(), z.gte(0));
const buffer = z.instanceof(ArrayBuffer);

/**
 * What has been learned about a subject, as it is stored: a cache of flags and reviews, thrown away when it cannot be read.
 * Of texts it holds hashes alone.
 */
export const ModelRecord = z.object({
  /** subjectId() of lessons.ts */
  id: z.string(),
  format: z.literal(2),
  labels: z.array(z.string()).check(z.minLength(1), z.maxLength(400)),
  rows: z.number().check(z.int(), z.gte(1), z.lte(1 << 14)),
  weights: buffer,
  bias: buffer,
  seen: buffer,
  neighbours: z.object({ words: buffer, ends: buffer, labels: buffer }),
  learned: count,
  temperature: z.number().check(z.positive(), z.lte(100)),
  doubt: z.number().check(z.gte(0), z.lt(1)),
  marks: buffer,
  whole: count,
  tallies: z.array(z.object({ label: z.string(), hits: count, of: count })).check(z.maxLength(1000)),
});
export type ModelRecord = z.infer<typeof ModelRecord>;

/** Tells what has been learned since the last erasure, which empties the table, from what was learned before. */
export const ModelEpoch = z.object({ id: z.literal('epoch'), name: z.string() });

/** A row of the table. */
export const StoredModel = z.union([ModelEpoch, ModelRecord]);
export type StoredModel = z.infer<typeof StoredModel>;

export function packedModel(id: string, { classifier, marks, whole, tallies }: Learner): ModelRecord {
  const { labels, rows, weights, bias, seen, neighbours, learned, temperature, doubt } = classifier;
  return {
    ...{ id, format: 2, labels: [...labels], rows, learned, temperature, doubt, whole },
    weights: bytes(weights),
    bias: bytes(bias),
    seen: bytes(seen),
    neighbours: {
      words: bytes(neighbours.words.subarray(0, wordsOf(neighbours))),
      ends: bytes(neighbours.ends.subarray(0, neighbours.texts)),
      labels: bytes(neighbours.labels.subarray(0, neighbours.texts)),
    },
    marks: bytes(Uint32Array.from(marks)),
    tallies: [...tallies].map(([label, tally]) => ({ label, ...tally })),
  };
}

/** Null: it is broken, or of another format; then all is learned anew. */
export function openedModel(claim: unknown): Learner | null {
  const parsed = z.safeParse(ModelRecord, claim);
  if (!parsed.success) return null;
  const { labels, rows, weights, bias, seen, learned, temperature, doubt, marks, whole, tallies } = parsed.data;
  const fits =
    weights.byteLength === 4 * rows * labels.length &&
    bias.byteLength === 4 * labels.length &&
    seen.byteLength === 4 * rows &&
    marks.byteLength === 4 * learned &&
    new Set(labels).size === labels.length &&
    whole <= learned;
  const neighbours = fits ? openedNeighbours(parsed.data.neighbours, labels.length) : null;
  // Nothing may be suggested of which nobody knows how often it is right (an earlier Stafett did not ask at first).
  if (neighbours === null || tallies.length === 0) return null;
  const classifier = {
    ...{ labels, rows, neighbours, learned, temperature, doubt },
    weights: new Float32Array(weights),
    bias: new Float32Array(bias),
    seen: new Uint32Array(seen),
  };
  if (!classifier.weights.every(Number.isFinite) || !classifier.bias.every(Number.isFinite)) return null;
  return {
    ...{ classifier, marks: [...new Uint32Array(marks)], whole },
    tallies: new Map(tallies.map(({ label, hits, of }) => [label, { hits, of }])),
  };
}

function openedNeighbours(stored: ModelRecord['neighbours'], labels: number): Neighbours | null {
  const { words, ends, labels: their } = stored;
  if (words.byteLength % 2 !== 0 || ends.byteLength % 4 !== 0 || their.byteLength % 2 !== 0) return null;
  const places = new Uint16Array(their);
  if (!places.every((place) => place < labels)) return null;
  return neighboursOf({ words: new Uint16Array(words), ends: new Uint32Array(ends), labels: places });
}

/** Of their own: a view may be a part of something bigger. */
function bytes(array: Float32Array | Uint32Array | Uint16Array): ArrayBuffer {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength).slice().buffer;
}
