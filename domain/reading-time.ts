// Free of zod: the panel's first paint needs it.

/**
 * How fast adults read plain prose to themselves, in words per minute. English: 238, the mean of 190 studies (Brysbaert,
 * "How many words do we read per minute?", Journal of Memory and Language 109, 2019). Swedish: the same times 199/228, as
 * the same text in both languages was read by native speakers (IReST: Trauzettel-Klosinski & Dietz, "Standardized
 * Assessment of Reading Performance", IOVS 53, 2012), because Swedish puts more into one word.
 */
export const WORDS_A_MINUTE = { en: 238, sv: 208 } as const;

const WORD = /\S*[\p{L}\p{N}]\S*/gu;
/** A line or a sentence has ended here: before this gap. */
const END = /[.!?…]\s|\n/g;

/** How many words there are to read; signs that stand alone, as an arrow, are none. */
export function wordsIn(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** About how long it takes to read this, in seconds, at least. @param language what it is written in, as far as one knows */
export function secondsToRead(text: string, language: keyof typeof WORDS_A_MINUTE): number {
  return (wordsIn(text) / WORDS_A_MINUTE[language]) * 60;
}

/**
 * At most this many words, as they stand: whole sentences where those make up most of it, else cut after a word. What was
 * left out shows as "…".
 */
export function cutWords(text: string, most: number): string {
  const words = [...text.matchAll(WORD)];
  if (words.length <= most) return text;
  const last = words[most - 1];
  if (last === undefined) return '';
  const part = text.slice(0, last.index + last[0].length);
  const sentences = [...`${part} `.matchAll(END)].map(({ index }) => part.slice(0, index + 1).trimEnd());
  const whole = sentences.findLast((one) => wordsIn(one) * 2 > most);
  return `${whole ?? part.replace(/[\s,;:–-]+$/u, '')} …`.replace(/(\p{L}|\p{N}) …$/u, '$1…');
}
