import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as swedish } from '@orama/stemmers/swedish';

/** A shorter stem is shared by words that have nothing to do with each other: `ord` (word) and `order`. */
const SHORTEST = 4;
/** A written word may be a form of a shorter one that was met, unless that is so short that it is another word. */
const LONG = 5;
/**
 * Definite endings that the Swedish Snowball stemmer keeps: `fakturan`, `kontot`, `paketet`. By its own list of suffixes
 * (https://snowballstem.org/algorithms/swedish/stemmer.html) it would not know them for `faktura`, `konto`, `paket`.
 */
const DEFINITE = /(?:e[nt]|[nt])s?$/;
/** What a short word may end with: `bil`, `bilen`, `bilarna`; `app`, `apps`. Its stem would say too little. */
const ENDING =
  /^(?:s|n|ns|t|ts|en|ens|et|ets|er|ers|erna|ernas|ar|ars|arna|arnas|or|ors|orna|ornas|na|nas|a|as|es|ed|ing)$/;

/** Stemming takes a microsecond or two: what was stemmed is remembered, as much as a book and some messages have. */
const REMEMBERED = 20_000;
const known = new Map<string, ReadonlySet<string>>();

/**
 * Whether a word that was met is a written one in another form, in Swedish or English: `fakturorna` and `faktura`,
 * `deliveries` and `delivery`. Both in lower case. A written `faktur*` is the beginning of words.
 */
export function isSameWord(written: string, met: string): boolean {
  if (written === met) return true;
  if (written.endsWith('*')) return met.startsWith(written.slice(0, -1));
  if (written.length < 3 || met.slice(0, 3) !== written.slice(0, 3)) return false;
  if (isEndedBy(written, met) || (met.length >= LONG && isEndedBy(met, written))) return true;
  const stems = stemsOf(met);
  for (const stem of stemsOf(written)) if (stems.has(stem)) return true;
  return false;
}

function isEndedBy(word: string, longer: string): boolean {
  return longer.startsWith(word) && ENDING.test(longer.slice(word.length));
}

function stemsOf(word: string): ReadonlySet<string> {
  let stems = known.get(word);
  if (stems === undefined) {
    const all = [english(word), twice(word), twice(word.replace(DEFINITE, ''))];
    stems = new Set(all.filter((stem) => stem.length >= SHORTEST));
    if (known.size >= REMEMBERED) known.clear();
    known.set(word, stems);
  }
  return stems;
}

/** Once is not always enough: `leveransen` becomes `leverans`, and that by itself `leveran`. */
function twice(word: string): string {
  return swedish(swedish(word));
}
