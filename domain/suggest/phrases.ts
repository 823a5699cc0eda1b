// Free of zod. Phrases that flags to one department have and others do not.
import { writtenKeys } from '@/utils/same-word';

/** Addresses of mails and pages, each as a whole; then words. */
const WORD = /\S+@\S+|\w+:\/\/\S+|www\.\S+|[\p{L}\p{N}]+/giu;
/** Numbers of orders, parcels and telephones; `5G` and `mp3` are words. */
const NUMBER = /^\p{N}+$|\p{N}.*\p{N}.*\p{N}/u;
/** Stands where something stood that no phrase may have. */
const NOTHING = '';
/** Longer texts are judged by their beginning. */
const MOST_WORDS = 250;
const LONGEST_PHRASE = 3;
/** Words that a phrase neither begins nor ends with: they say nothing by themselves. */
const SMALL = new Set(
  (
    'a about am an and any are as at be been by can could did do does for from get had has have how i if in into is it ' +
    'its me my of on or our please so some than that the their them there they this to was we were what when where ' +
    'which who why will with would you your ' +
    'alla all allt att av blev bli blir de dem den denna det detta di din dina ditt dom du då efter ej eller en er era ' +
    'ett fick från få får för ha hade han har hej hon hur här i in jag kan kom kunde man med mig min mina mitt mot mvh ni ' +
    'någon något några när och om oss på sen sig sin ska som så tack till under upp ut vad var vara vi vid vill vilken ' +
    'är än åt över'
  ).split(' '),
);

/** Words that a phrase does not end with: what is denied comes after them. */
const DENYING = new Set(['not', 'inte', 'icke', 'never', 'aldrig']);

/** The words of a text in their order: as they are written, and what all their forms have in common. */
export interface PhraseText {
  words: readonly string[];
  stems: readonly string[];
}

/**
 * Forms are those that a hint finds (same-word.ts): `skruvar`, `skruvarna` and `skruven` are one. Numbers, addresses and
 * these names are left out, and no phrase reaches over them: a hint is read by others than who reads the case.
 * @param names words in lower case
 */
export function phraseText(text: string, names: ReadonlySet<string> = new Set()): PhraseText {
  const met = text.normalize('NFC').toLowerCase().match(WORD)?.slice(0, MOST_WORDS) ?? [];
  const words = met.map((word) => (/[@/.]/.test(word) || NUMBER.test(word) || names.has(word) ? NOTHING : word));
  return { words, stems: words.map(stemOf) };
}

/** The words of people's names, as phraseText() takes them. */
export function nameWords(names: readonly string[]): Set<string> {
  return new Set(names.flatMap((name) => name.normalize('NFC').toLowerCase().match(WORD) ?? []));
}

const known = new Map<string, string>();
const REMEMBERED = 50_000;

/** The shortest beginning that leaves an ending: any of its forms has the same. */
function stemOf(word: string): string {
  let stem = known.get(word);
  if (stem === undefined) {
    stem = writtenKeys(word).reduce((shortest, key) => (key.length < shortest.length ? key : shortest), word);
    if (known.size >= REMEMBERED) known.clear();
    known.set(word, stem);
  }
  return stem;
}

/**
 * Each phrase of up to three words that a text has and that may say something, once, by its stems, with the words of its first place.
 * @param isCommon whether a stem is met often enough: a phrase of others cannot be
 */
export function phrasesOf({ words, stems }: PhraseText, isCommon: (stem: string) => boolean): Map<string, string> {
  const found = new Map<string, string>();
  for (let from = 0; from < stems.length; from += 1) {
    for (let until = from + 1; until <= Math.min(stems.length, from + LONGEST_PHRASE); until += 1) {
      const stem = stems[until - 1] ?? NOTHING;
      if (stem === NOTHING || !isCommon(stem)) break;
      const last = words[until - 1] ?? NOTHING;
      if (SMALL.has(words[from] ?? NOTHING) || SMALL.has(last) || DENYING.has(last)) continue;
      const key = stems.slice(from, until).join(' ');
      if (!found.has(key)) found.set(key, words.slice(from, until).join(' '));
    }
  }
  return found;
}
