// Free of zod. What is wrong with a routing book that cannot be kept, for the lead to mend in its file.

/**
 * - `json`: no JSON, `name` says where; `long`: more than any book; `format`: of a later Stafett
 * - `missing`; `form`: something else than what belongs there; `size`: too much or too little of it
 * - `day`: no day of the calendar; `zone`: no time zone; `order`: it ends before it begins
 * - `twice`: `name` is there twice; `department`: `name` is no department of the book
 */
export const BOOK_FAULTS = [
  ...(['json', 'long', 'format', 'missing', 'form', 'size', 'day', 'zone'] as const),
  ...(['order', 'twice', 'department'] as const),
] as const;

export interface BookFault {
  what: (typeof BOOK_FAULTS)[number];
  /** as the file has it, counted from 1: `absences 2, who, name`; empty: the file as a whole */
  at: string;
  name: string;
}

export function bookFault(what: BookFault['what'], path: readonly PropertyKey[] = [], name = ''): BookFault {
  const at = path.map((key) => (typeof key === 'number' ? ` ${key + 1}` : `, ${String(key)}`)).join('');
  return { what, at: at.replace(/^, /, '').trim(), name };
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
  if (path[0] === 'format') return bookFault('format');
  if (valueAt(claim, path) === undefined) return bookFault('missing', path);
  return bookFault(code === 'too_big' || code === 'too_small' ? 'size' : 'form', path);
}

function valueAt(claim: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value: unknown, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], claim);
}
