// Free of zod. Hints that the flags so far would make.
import { findPhrase, readTexts } from '../words';
import { distinctiveness } from './distinctive';
import { phrasesOf, phraseText, type PhraseText } from './phrases';

/** A hint to begin with, in words. */
export interface HintProposal {
  departmentId: string;
  /** one to three words, in the form that customers write most */
  phrase: string;
  /** flags to this department that contain it, of all that have been put to it */
  flags: number;
  of: number;
}

/** A flag's text, and whether a hint of the lead's sends such a case to that department already. */
export interface FlaggedText {
  departmentId: string;
  text: string;
  /** who wrote it: any name that nobody else has */
  customer: string;
  isHinted: boolean;
}

/** Fewer flags than this prove nothing. */
const ENOUGH = 8;
/** What fewer customers have written may be about one of them: their name, or a matter of their own. */
const CUSTOMERS = 5;
/** Of all flags with the phrase, so many went to the department. */
const SHARE = 0.8;
/** In standard deviations: thousands of phrases are tried, so that one in a thousand would be found by chance. */
const SURE = 3.5;
/** A phrase whose flags have another's for so great a part says nothing new; the same goes for the lead's own hints. */
const SAME = 0.5;
const MOST_PER_DEPARTMENT = 5;
const BREATH = 50;

interface Candidate {
  departmentId: string;
  key: string;
  strength: number;
  /** places of the flags that have it, among all */
  having: readonly number[];
}

/**
 * What could be hints: the surest first, five for each department at the most. A generator, so that a page stays alive
 * meanwhile. @param names words that are no part of a phrase: those of colleagues' names
 */
export function* proposals(
  flags: readonly FlaggedText[],
  names: ReadonlySet<string> = new Set(),
): Generator<void, HintProposal[], void> {
  const texts: PhraseText[] = [];
  for (const { text } of flags) {
    texts.push(phraseText(text, names));
    if (texts.length % BREATH === 0) yield;
  }
  const places = yield* placesOf(texts, frequent(texts));
  const totals = new Map<string, number>();
  for (const { departmentId } of flags) totals.set(departmentId, (totals.get(departmentId) ?? 0) + 1);
  const likely = chosen(
    [...places].flatMap(([key, having]) => candidateOf(key, having, flags, totals) ?? []),
    flags,
  );
  const written = likely.map(({ key, having }) => mostWritten(key, having, texts));
  // By stems it was quick; what is proposed is what a hint will find.
  const found = yield* placesFound(flags, written);
  const proven = written.flatMap((phrase, index) => candidateOf(phrase, found[index] ?? [], flags, totals) ?? []);
  return chosen(proven, flags).map(({ departmentId, key, having }) => ({
    ...{ departmentId, phrase: key, flags: own(having, departmentId, flags).length, of: totals.get(departmentId) ?? 0 },
  }));
}

/** Stems in so many texts that a phrase with them may prove something. */
function frequent(texts: readonly PhraseText[]): Set<string> {
  const times = new Map<string, number>();
  for (const { stems } of texts) for (const stem of new Set(stems)) times.set(stem, (times.get(stem) ?? 0) + 1);
  return new Set([...times].filter(([, count]) => count >= ENOUGH).map(([stem]) => stem));
}

function* placesOf(
  texts: readonly PhraseText[],
  common: ReadonlySet<string>,
): Generator<void, Map<string, number[]>, void> {
  const places = new Map<string, number[]>();
  for (const [place, text] of texts.entries()) {
    for (const key of phrasesOf(text, (stem) => common.has(stem)).keys()) {
      const before = places.get(key);
      if (before === undefined) places.set(key, [place]);
      else before.push(place);
    }
    if (place % BREATH === 0) yield;
  }
  return places;
}

/** Where a hint finds each of these phrases. */
function* placesFound(flags: readonly FlaggedText[], phrases: readonly string[]): Generator<void, number[][], void> {
  const found = phrases.map((): number[] => []);
  for (const [place, { text }] of flags.entries()) {
    const read = readTexts([text]);
    phrases.forEach((phrase, index) => findPhrase(read, phrase) !== null && found[index]?.push(place));
    if (place % BREATH === 0) yield;
  }
  return found;
}

/** For the department that most of its flags went to; null: it proves nothing. */
function candidateOf(
  key: string,
  having: readonly number[],
  flags: readonly FlaggedText[],
  totals: ReadonlyMap<string, number>,
): Candidate | null {
  if (having.length < ENOUGH || !/\p{L}{4}/u.test(key)) return null;
  const times = new Map<string, number>();
  for (const place of having) {
    const to = flags[place]?.departmentId ?? '';
    times.set(to, (times.get(to) ?? 0) + 1);
  }
  const [departmentId, most] = [...times].reduce((best, one) => (one[1] > best[1] ? one : best));
  const all = totals.get(departmentId) ?? 0;
  const strength = distinctiveness({ having: most, all }, { having: having.length - most, all: flags.length - all });
  const customers = new Set(own(having, departmentId, flags).map((place) => flags[place]?.customer));
  const proves = most >= ENOUGH && customers.size >= CUSTOMERS && most / having.length >= SHARE && strength >= SURE;
  return proves ? { departmentId, key, strength, having } : null;
}

/** One for each matter: none that a hint of the lead's or a stronger one has said. */
function chosen(candidates: readonly Candidate[], flags: readonly FlaggedText[]): Candidate[] {
  const surest = [...candidates].sort(
    (a, b) => b.strength - a.strength || b.key.length - a.key.length || (a.key < b.key ? -1 : 1),
  );
  const taken: Candidate[] = [];
  const covered = new Map<string, Set<number>>();
  for (const candidate of surest) {
    const { departmentId, having } = candidate;
    const said = covered.get(departmentId) ?? new Set<number>();
    const mine = own(having, departmentId, flags);
    const known = mine.filter((place) => said.has(place) || flags[place]?.isHinted);
    const those = taken.filter((one) => one.departmentId === departmentId);
    if (known.length >= SAME * mine.length || those.length >= MOST_PER_DEPARTMENT) continue;
    taken.push(candidate);
    mine.forEach((place) => said.add(place));
    covered.set(departmentId, said);
  }
  return taken;
}

function own(having: readonly number[], departmentId: string, flags: readonly FlaggedText[]): number[] {
  return having.filter((place) => flags[place]?.departmentId === departmentId);
}

function mostWritten(key: string, having: readonly number[], texts: readonly PhraseText[]): string {
  const times = new Map<string, number>();
  const stems = new Set(key.split(' '));
  for (const place of having) {
    const text = texts[place];
    const words = text && phrasesOf(text, (stem) => stems.has(stem)).get(key);
    if (words !== undefined) times.set(words, (times.get(words) ?? 0) + 1);
  }
  const [phrase] = [...times].reduce((best, one) => (one[1] > best[1] ? one : best));
  return phrase;
}
