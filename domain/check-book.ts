import * as z from 'zod/mini';
import { Book } from './book';
import { bookFault, type BookFault } from './book-fault';
import { bookFaults } from './book-faults';
import { inPresentFormat } from './book-format';
import { LONGEST_LIST } from './book-limits';
import { faultOfIssue } from './fault-of-issue';
import { takeOutTurns } from './turned-text';

/** More of one kind would only be counted. */
const MOST_FAULTS = 1000;

/**
 * A claim as a routing book, or what is wrong with it. A book of an earlier format is brought up to the present one. Keys
 * that no book has are left out (ignored-keys.ts tells which), and so are signs that turn a text's direction (`turned`:
 * where they were).
 */
export function checkBook(claim: unknown): { book: Book; turned: PropertyKey[][] } | { faults: BookFault[] } {
  const present = inPresentFormat(claim);
  const long = tooLong(present);
  if (long.length > 0) return { faults: long };
  let parsed = z.safeParse(Book, present);
  const turned = parsed.success ? takeOutTurns(parsed.data) : [];
  // A name may have been nothing else.
  if (turned.length > 0) parsed = z.safeParse(Book, parsed.data);
  if (!parsed.success) {
    const found = told(parsed.error.issues)
      .slice(0, MOST_FAULTS)
      .map((issue) => faultOfIssue(issue, present));
    // What else a later Stafett's book has, or has not, is no fault of it.
    const format = found.filter(({ what }) => what === 'format');
    return { faults: format.length > 0 ? format : found };
  }
  const faults = bookFaults(parsed.data);
  return faults.length > 0 ? { faults } : { book: parsed.data, turned };
}

/** A number beyond what counts as whole is beyond its own bound too, which is the one to tell. */
function told<One extends object>(issues: readonly One[]): readonly One[] {
  const known = issues.filter((issue) => !('origin' in issue && issue.origin === 'int'));
  return known.length > 0 ? known : issues;
}

/** A list of a million is not looked through first: each of them could be a fault of its own. */
function tooLong(claim: unknown): BookFault[] {
  if (typeof claim !== 'object' || claim === null) return [];
  return Object.entries(claim).flatMap(([list, value]) =>
    Array.isArray(value) && value.length > LONGEST_LIST
      ? [{ ...bookFault('size', [list]), size: { of: 'list' as const, found: value.length, most: LONGEST_LIST } }]
      : [],
  );
}
