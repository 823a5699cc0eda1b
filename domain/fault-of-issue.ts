// Free of zod. What a schema has found, as a fault that a lead can mend.
import { BOOK_FAULTS, bookFault, cut, type BookFault, type FaultSize } from './book-fault';

/** As zod says it. */
interface Issue {
  code?: string | undefined;
  message: string;
  path: readonly PropertyKey[];
  expected?: unknown;
  origin?: unknown;
  minimum?: unknown;
  maximum?: unknown;
}

/** @param claim the book that was looked at. A refinement's own message is the fault's name. */
export function faultOfIssue(issue: Issue, claim: unknown): BookFault {
  const { code, message, path } = issue;
  const own = BOOK_FAULTS.find((what) => code === 'custom' && what === message);
  if (own !== undefined) return bookFault(own, path);
  if (path[0] === 'format') return bookFault('format', path);
  const value = valueAt(claim, path);
  if (value === undefined) return bookFault('missing', path);
  const size = sizeOf(issue, value);
  if (size !== null) return { ...bookFault('size', path), size };
  const wanted = wantedBy(issue);
  const isWritten = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  const found = isWritten ? cut(String(value)) : '';
  return { ...bookFault('form', path, found), ...(wanted && { wanted }) };
}

function valueAt(claim: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value: unknown, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], claim);
}

function sizeOf({ code, minimum, maximum }: Issue, value: unknown): FaultSize | null {
  if (code !== 'too_big' && code !== 'too_small') return null;
  const bound = {
    least: code === 'too_small' ? Number(minimum) : undefined,
    most: code === 'too_big' ? Number(maximum) : undefined,
  };
  // The ends of a text do not count: they are taken off before it is kept.
  if (typeof value === 'string') return { of: 'text', found: value.trim().length, ...bound };
  return Array.isArray(value)
    ? { of: 'list', found: value.length, ...bound }
    : { of: 'number', found: Number(value), ...bound };
}

/** By the last key, where letters have to be of a kind. */
const KINDS: Readonly<Record<string, BookFault['wanted']>> = {
  ...{ guideline: 'https', currency: 'currency', id: 'plain', tag: 'plain' },
};

const EXPECTED: Readonly<Record<string, BookFault['wanted']>> = {
  ...{ string: 'text', number: 'number', int: 'whole', array: 'list', object: 'parts', boolean: 'yes' },
};

function wantedBy({ code, expected, path }: Issue): BookFault['wanted'] {
  if (code === 'invalid_type') return EXPECTED[String(expected)];
  return code === 'invalid_format' ? KINDS[String(path.at(-1))] : undefined;
}
