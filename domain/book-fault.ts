// Free of zod. What is wrong with a routing book that cannot be kept, for the lead to mend in its file.
import type { BothLanguages } from './both-languages';

/**
 * - `json`: no JSON, `name` is what it trips over (json-slip.ts); `long`: more than any book; `format`: of a later Stafett
 * - `missing`; `form`: something else than what belongs there; `size`: too much or too little of it
 * - `day`: no day of the calendar; `zone`: no time zone; `order`: it ends before it begins
 * - `twice`: `name` is there twice; `department`, `cause`, `mandate`: the book has none with the id `name`
 * - `heading`: `name`, under which it stands, is of another department; `levels`: or stands under another itself
 * - `causes`: more than can be chosen from, `name` of them; `reused`: `name` is the id of a cause of the past
 * - `loop`: causes that were merged in a circle; `tag`: `name` is a tag that would be taken for a cause's or a question's
 * - `reserved`: `name` cannot be an id
 * - `sharedGroup`: the group `name` belongs to the department `of` already; `halfGroup`: an account without id, or an id alone
 */
export const BOOK_FAULTS = [
  ...(['json', 'long', 'format', 'missing', 'form', 'size', 'day', 'zone', 'order', 'twice'] as const),
  ...(['department', 'cause', 'mandate', 'heading', 'levels', 'causes', 'reused', 'loop', 'tag', 'reserved'] as const),
  ...(['sharedGroup', 'halfGroup'] as const),
] as const;

/**
 * What a book may say but hardly should. `unknown`: a key that no book has, left out; `turned`: signs that turn a text's
 * direction, left out; the others: book-warnings.ts.
 */
export const BOOK_WARNINGS = ['unknown', 'turned', 'standIns', 'sharedGroup'] as const;

/** A department, by its id and what it is called. */
type FaultOf = { id: string; name: BothLanguages };

interface Told<What extends string> {
  what: What;
  /** as the file has it, counted from 1: `absences 2, who, name`; empty: the file as a whole */
  at: string;
  name: string;
  /** the other one, where two do not go together */
  of?: FaultOf;
  path?: readonly PropertyKey[];
  /** of the file that it came in, counted from 1 like `column`; null or absent: it came in none */
  line?: number | null;
  column?: number | null;
}
export type BookFault = Told<(typeof BOOK_FAULTS)[number]>;
export type BookWarning = Told<(typeof BOOK_WARNINGS)[number]>;

export function bookFault(
  what: BookFault['what'],
  path: readonly PropertyKey[] = [],
  name = '',
  of?: FaultOf,
): BookFault {
  return told(what, path, name, of);
}

export function bookWarning(
  what: BookWarning['what'],
  path: readonly PropertyKey[],
  name = '',
  of?: FaultOf,
): BookWarning {
  return told(what, path, name, of);
}

function told<What extends string>(what: What, path: readonly PropertyKey[], name: string, of?: FaultOf): Told<What> {
  const at = path.map((key) => (typeof key === 'number' ? ` ${key + 1}` : `, ${String(key)}`)).join('');
  return { what, at: at.replace(/^, /, '').trim(), name, path, ...(of && { of: { id: of.id, name: of.name } }) };
}

interface Issue {
  code?: string | undefined;
  message: string;
  path: readonly PropertyKey[];
}

/** What a schema has found. A refinement's own message is the fault's name. @param claim the book that was looked at */
export function faultOfIssue({ code, message, path }: Issue, claim: unknown): BookFault {
  const own = BOOK_FAULTS.find((what) => code === 'custom' && what === message);
  if (own !== undefined) return bookFault(own, path);
  if (path[0] === 'format') return bookFault('format', path);
  if (valueAt(claim, path) === undefined) return bookFault('missing', path);
  return bookFault(code === 'too_big' || code === 'too_small' ? 'size' : 'form', path);
}

function valueAt(claim: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value: unknown, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], claim);
}
