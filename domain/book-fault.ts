// Free of zod. What is wrong with a routing book that cannot be kept, for the lead to mend in its file.
import type { BothLanguages } from './both-languages';

/**
 * - `json`: no JSON, `name` is what it trips over (json-slip.ts); `long`: more than any book; `format`: of a later Stafett
 * - `missing`; `form`: something else than what belongs there (`wanted`), `name`; `size`: too much or too little of it (`size`)
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
/** Those of what was left out: the book that was made does not show them. */
export const LEFT_OUT = ['unknown', 'turned'] as const;

/** A department, by its id and what it is called. */
type FaultOf = { id: string; name: BothLanguages };

/** What has to stand where something else does: `one` of a few words, a number that is `whole`, text of `plain` letters. */
export const WANTED = ['text', 'number', 'whole', 'list', 'parts', 'yes', 'https', 'currency', 'plain'] as const;

/** How much there is: letters of a text, things in a list, or the number itself. And the bound that it is beyond. */
export interface FaultSize {
  of: 'text' | 'list' | 'number';
  found: number;
  least?: number | undefined;
  most?: number | undefined;
}

/** No more of what a file calls something is told, or kept: it may be a text of millions. */
const LONGEST_NAME = 80;

interface Told<What extends string> {
  what: What;
  /** as the file has it, counted from 1: `absences 2, who, name`; empty: the file as a whole */
  at: string;
  name: string;
  /** the other one, where two do not go together */
  of?: FaultOf;
  size?: FaultSize;
  wanted?: (typeof WANTED)[number];
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
  const at = path.map((key) => (typeof key === 'number' ? ` ${key + 1}` : `, ${cut(String(key))}`)).join('');
  return {
    what,
    at: at.replace(/^, /, '').trim(),
    name: cut(name),
    path,
    ...(of && { of: { id: of.id, name: of.name } }),
  };
}

/** What stands in a file, as much of it as is told. */
export function cut(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1)}…` : text;
}
