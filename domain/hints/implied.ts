// Free of zod. What follows from a condition, whatever the case. Careful: what is not certain does not follow.
import type { Condition } from '../condition';
import { asksSomething, KIND_LISTS } from '../condition-lists';
import { foldedValue } from '../matter';
import { knownWords } from '../words';
import { writtenKeys } from '@/utils/same-word';

/** Whether every case that is for the first condition is for the second too. */
export function conditionImplies(one: Condition, other: Condition): boolean {
  return (
    asksSomething(other) &&
    KIND_LISTS.every((list) => valuesImply(one[list], other[list])) &&
    other.all.every((phrase) => mustHave(one, (had) => phraseImplies(had, phrase))) &&
    (other.any.length === 0 || mustHave(one, (had) => other.any.some((phrase) => phraseImplies(had, phrase)))) &&
    other.none.every((phrase) => one.none.some((never) => phraseImplies(phrase, never)))
  );
}

/** Whether a case for the condition has a phrase of this kind for sure: one of `all`, or each of `any`. */
function mustHave({ all, any }: Condition, isKind: (phrase: string) => boolean): boolean {
  return all.some(isKind) || (any.length > 0 && any.every(isKind));
}

function valuesImply(one: readonly string[], other: readonly string[]): boolean {
  if (other.length === 0) return true;
  const wanted = new Set(other.map(foldedValue));
  return one.length > 0 && one.every((value) => wanted.has(foldedValue(value)));
}

/** Whether every text in which the first phrase stands has the second one too: as a part of it. */
export function phraseImplies(one: string, other: string): boolean {
  const [had, sought] = [knownWords(one), knownWords(other)];
  if (sought.length === 0) return false;
  for (let start = 0; start + sought.length <= had.length; start += 1) {
    if (sought.every((word, place) => wordImplies(had[start + place] ?? '', word))) return true;
  }
  return false;
}

/** Whether every word that the first written one finds is found by the second. */
function wordImplies(one: string, other: string): boolean {
  if (one === other) return true;
  if (other.endsWith('*')) return certainBeginning(one).startsWith(other.slice(0, -1));
  if (one.endsWith('*')) return false;
  const keys = writtenKeys(other);
  return writtenKeys(one).every((key) => keys.includes(key));
}

/** What every word begins with that this one finds: of `nycklar` and `nyckel`, either of which finds the other, `nyck`. */
function certainBeginning(written: string): string {
  if (written.endsWith('*')) return written.slice(0, -1);
  return writtenKeys(written).map(withoutDropped).reduce(commonBeginning, written);
}

/** A key may have lost an e before its last letter (same-word.ts). */
function withoutDropped(key: string): string {
  return /[^aeiouyåäö][lrn]$/.test(key) ? key.slice(0, -1) : key;
}

function commonBeginning(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}
