import { jsonRepeated } from '@/utils/json-repeated';
import type { Book } from './book';
import { bookFault, bookWarning, type BookFault, type BookWarning } from './book-fault';
import { inPresentFormat } from './book-format';
import { checkBook } from './check-book';
import { ignoredKeys } from './ignored-keys';

/** Who has mended so many will try again anyway. */
const MOST_TOLD = 100;

/** A book and what was left out of it, or why it is none. `at`: where in the text, for what has no path. */
export type BookInJson = { book: Book; leftOut: BookWarning[] } | { faults: BookFault[]; at?: number };

/**
 * A routing book, from whoever made it: nothing of it is trusted. The same checks for a file and for an address; on which
 * lines things stand is another matter (book-text.ts). Throws the SyntaxError of a text that is no JSON.
 */
export function bookInJson(json: string): BookInJson {
  const names = jsonRepeated(json);
  // Which of two was meant, only who wrote them knows.
  if (names) {
    const fault = names.what === 'twice' ? bookFault('twice', [], names.name) : bookFault('size');
    return { faults: [fault], at: names.at };
  }
  const claim = inPresentFormat(JSON.parse(json));
  const checked = checkBook(claim);
  if ('faults' in checked) return checked;
  const turned = checked.turned.map((path) => bookWarning('turned', path));
  return { book: checked.book, leftOut: [...ignoredKeys(claim, checked.book, MOST_TOLD), ...turned] };
}
