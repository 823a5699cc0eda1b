import { jsonPlaces, placeOf, placesOf } from '@/utils/json-places';
import { jsonSlip } from '@/utils/json-slip';
import type { Book } from './book';
import { bookFault, type BookFault, type BookWarning } from './book-fault';
import { bookInJson } from './book-in-json';
import { LONGEST_BOOK } from './book-limits';
import { inOrder } from './book-order';
import { bookWarnings } from './book-warnings';

/** Who has mended so many will try again anyway. */
const MOST_TOLD = 100;

/** What a text holds: a book and what a lead should hear of it, or why it is none, each with its line. */
export type BookText = { book: Book; warnings: BookWarning[] } | { faults: BookFault[] };

/**
 * A routing book as a file, from whoever made it: nothing of it is trusted. At most 100 faults are told, in the order of
 * their lines. Never throws.
 */
export function readBookText(text: string): BookText {
  if (text.length > LONGEST_BOOK) return { faults: [bookFault('long')] };
  const json = text.replace(/^\uFEFF/, '');
  const slip = jsonSlip(json);
  if (slip) return { faults: [{ ...bookFault('json', [], slip.slip), ...placeOf(json, slip.at) }] };
  const found = bookInJson(json);
  if ('faults' in found) {
    const { faults, at } = found;
    return {
      faults: at === undefined ? placed(json, faults) : faults.map((one) => ({ ...one, ...placeOf(json, at) })),
    };
  }
  const { book, leftOut } = found;
  return { book: inOrder(book), warnings: placed(json, [...leftOut, ...bookWarnings(book)]) };
}

/**
 * The book as its file, made to be read and compared line by line: keys in the order of the alphabet, lists in theirs (see
 * book-order.ts). The same book is always the same text.
 */
export function bookText(book: Book): string {
  const sorted = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return JSON.stringify(inOrder(book), sorted, 2) + '\n';
}

function placed<Told extends BookFault | BookWarning>(text: string, all: readonly Told[]): Told[] {
  const some = all.slice(0, MOST_TOLD);
  const offsets = jsonPlaces(
    text,
    some.map(({ path = [] }) => path),
  );
  const places = placesOf(text, offsets);
  return some
    .map((one, index) => ({ ...one, ...places[index] }))
    .sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}
