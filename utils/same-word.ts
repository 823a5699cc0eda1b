/**
 * Inflectional endings of Swedish and English, with the possessive s. No stemmer: the Snowball one for Swedish keeps the
 * definite forms that customers write most (`fakturan`, `paketet`, `lösenordet` have stems of their own), so that this list
 * is needed beside it, and with it the stemmer finds nothing more in the tests' words for 2 KB.
 */
const WITH_OR_WITHOUT_S = ['', ...'a ad ade an ar arna at e en ena er erna et n na or orna t ing ingen'.split(' ')];
const ENDINGS: ReadonlySet<string> = new Set([
  ...WITH_OR_WITHOUT_S.flatMap((ending) => [ending, `${ending}s`]),
  ...'ingar ingars ingarna ingarnas es ed ies ied y'.split(' '),
]);
/** What makes a noun of a longer verb: `avboka`, `avbokning`. Not of a short word: `tid` (time), `tidning` (newspaper). */
const OF_VERBS: ReadonlySet<string> = new Set(
  'ning ningen ningar ningarna'.split(' ').flatMap((ending) => [ending, `${ending}s`]),
);
/** Swedish drops this e before an ending, and then an m or n is no longer doubled: `nyckel`, `nycklar`; `nummer`, `numret`. */
const DROPPED_E = /(?<=[^aeiouyåäö])e(?=[lrn]$)/;
const DOUBLED = /([mn])\1(?=.$)/;
/** The longest ending, after a doubled consonant. */
const LONGEST = 9;
const CONSONANTS = 'bcdfghjklmnpqrstvwxz';
/** A shorter beginning is shared by words that have nothing to do with each other: `ord` (word) and `order`. */
const SHORTEST = 4;

/**
 * Whether a word that was met is a written one in another form, in Swedish or English: `fakturorna` and `faktura`,
 * `deliveries` and `delivery`. Both in lower case. A written `faktur*` is the beginning of words; a short word (`bil`,
 * `app`) is itself and longer forms of it.
 */
export function isSameWord(written: string, met: string): boolean {
  if (written === met) return true;
  if (written.endsWith('*')) return met.startsWith(written.slice(0, -1));
  const keys = metKeys(met);
  return writtenKeys(written).some((key) => keys.includes(key));
}

/**
 * What a written word is found by among others: its beginnings that leave an ending. It is one that was met in another form
 * exactly when one of these is among that one's (metKeys). Not for words with an asterisk.
 */
export function writtenKeys(written: string): string[] {
  return written.length < SHORTEST ? [written] : beginnings(written);
}

/** What a word that was met in a text is found by: the same, and the short word that it may be a form of. */
export function metKeys(met: string): string[] {
  if (met.length < SHORTEST) return [met];
  const keys = beginnings(met);
  // `bil` and `bilen`, but not `car` and `care`.
  if (met.slice(3) !== 'e' && leavesEnding(met, 3)) keys.push(met.slice(0, 3));
  return keys;
}

function beginnings(word: string): string[] {
  const found: string[] = [];
  for (let length = word.length; length >= SHORTEST && length >= word.length - LONGEST; length -= 1) {
    if (leavesEnding(word, length) || OF_VERBS.has(word.slice(length))) found.push(...stems(word.slice(0, length)));
  }
  return found;
}

function stems(beginning: string): string[] {
  if (beginning.length <= SHORTEST || !DROPPED_E.test(beginning)) return [beginning];
  const dropped = beginning.replace(DROPPED_E, '');
  const single = dropped.replace(DOUBLED, '$1');
  return [beginning, ...new Set(single.length < SHORTEST ? [dropped] : [dropped, single])];
}

/** Whether what follows the beginning is an ending, after a consonant that may be doubled: `ship`, `shipping`. */
function leavesEnding(word: string, length: number): boolean {
  if (ENDINGS.has(word.slice(length))) return true;
  const last = word[length - 1] ?? '';
  // No digits: an error's code 471 is not 4711.
  return word[length] === last && CONSONANTS.includes(last) && ENDINGS.has(word.slice(length + 1));
}
