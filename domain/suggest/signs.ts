// Free of zod. What a text is recognised by.

/** Longer texts are judged by their beginning: what is asked for stands there. */
const MOST_WORDS = 150;
/** Lengths of pieces of words, their ends included: they find endings, compounds and misspelled words. */
const PIECES = [3, 5];
/** Two words that stand so near are a sign together, in either order. */
const NEAR = 20;
/** Of each of them, its beginning: `faktura` and `fakturan` are the same. */
const BEGINNING = 5;

const WORD = /[\p{L}\p{N}]+/gu;
const APOSTROPHES = /['’]/g;

/** The signs of one text: what each is known by (32 bits), and how often it stands there, dampened by its logarithm. */
export interface Signs {
  keys: Uint32Array;
  times: Float32Array;
  /** its words' beginnings, each once (32 bits): texts that share many are alike (neighbours.ts) */
  begun: Uint32Array;
}

/**
 * Words, words that follow each other, pieces of words and pairs of words that stand near each other, of any language that
 * writes with spaces. Signs are kept as hashes only: no text can be read out of them.
 */
export function signsOf(text: string): Signs {
  const words = text.normalize('NFC').toLowerCase().replace(APOSTROPHES, '').match(WORD)?.slice(0, MOST_WORDS) ?? [];
  const times = new Map<number, number>();
  const add = (hash: number) => {
    const key = spread(hash);
    times.set(key, (times.get(key) ?? 0) + 1);
  };
  const whole = words.map((word) => hashed(WHOLE, word, 0, word.length));
  whole.forEach((word, place) => {
    add(word);
    if (place > 0) add(both(FOLLOWING, whole[place - 1] ?? 0, word));
  });
  for (const word of words) addPieces(`<${word}>`, add);
  const begun = words.map((word) => hashed(PAIR, word, 0, Math.min(word.length, BEGINNING)));
  addPairs(begun, add);
  return {
    keys: Uint32Array.from(times.keys()),
    times: Float32Array.from(times.values(), (n) => 1 + Math.log(n)),
    begun: Uint32Array.from(new Set(begun), spread),
  };
}

function addPieces(word: string, add: (hash: number) => void): void {
  for (const length of PIECES) {
    for (let from = 0; from + length <= word.length; from += 1) add(hashed(PIECE + length, word, from, from + length));
  }
}

/** Each pair counts once, however often it stands there. */
function addPairs(begun: readonly number[], add: (hash: number) => void): void {
  const met = new Set<number>();
  begun.forEach((one, place) => {
    for (const other of begun.slice(place + 1, place + NEAR)) {
      if (one === other) continue;
      const pair = one < other ? both(PAIR, one, other) : both(PAIR, other, one);
      if (met.has(pair)) continue;
      met.add(pair);
      add(pair);
    }
  });
}

/** Kinds of signs, so that a piece is not taken for the word of the same letters. */
const [WHOLE, FOLLOWING, PAIR, PIECE] = [1, 2, 3, 4];

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a (see domain/fnv1a.ts) over a part of a text, without cutting it out: a text has some hundred signs. */
function hashed(kind: number, text: string, from: number, until: number): number {
  let hash = Math.imul(OFFSET ^ kind, PRIME);
  for (let index = from; index < until; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return hash;
}

function both(kind: number, one: number, other: number): number {
  return Math.imul(Math.imul(Math.imul(OFFSET ^ kind, PRIME) ^ one, PRIME) ^ spread(other), PRIME);
}

/** FNV's low bits are weak, and rows are chosen by them: the last step of MurmurHash3 (Appleby) mixes all into all. */
function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
