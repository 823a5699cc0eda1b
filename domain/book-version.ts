import './jitless';
import * as z from 'zod/mini';
import { Book } from './book';

/**
 * So many states of the book can be gone back to, the present one among them. An ordinary book (60 hints, 25 mandates) is
 * 40 KB as stored, a full one (300 departments, 5,000 hints) 2.6 MB: nineteen of them 50 MB, each written once and read
 * only when somebody goes back.
 */
export const KEPT_VERSIONS = 20;

/**
 * How a book came to be as it is. `before`: it was there when versions began to be kept; `desk`: by hand; `import`: from a
 * file; `subscription`: from the address that the team shares; `policy`: the organisation's; `restore`, `undo`: from an
 * earlier version; `first_run`: proposed to a team that began.
 */
export const BOOK_CHANGES = [
  ...(['before', 'desk', 'import', 'subscription', 'policy', 'restore', 'undo', 'first_run'] as const),
] as const;
export type BookChangeKind = (typeof BOOK_CHANGES)[number];

const count = z.number().check(z.int(), z.gte(0));

/** What is told of one state of the book without reading it. */
export const BookVersionInfo = z.object({
  /** 1, 2, 3 … and never again */
  n: z.number().check(z.int(), z.gte(1)),
  /** ms since 1970 */
  at: z.number(),
  /** who, as they call themselves; empty: not said */
  by: z.string(),
  how: z.enum(BOOK_CHANGES),
  /** what it added, changed and removed, as book-diff.ts counts it */
  counts: z.object({ added: count, changed: count, removed: count }),
  /** for `restore` and `undo`: the version that this one is the same as. Else null */
  of: z.nullable(z.number()),
});
export type BookVersionInfo = z.infer<typeof BookVersionInfo>;

/** An earlier state, whole. The present one is in the table `book` alone. */
export const BookVersion = z.object({ n: z.number(), book: Book });
export type BookVersion = z.infer<typeof BookVersion>;

/**
 * Written in the same transaction as the book: who keeps something that was made from the book (an index of its hints)
 * looks here, at a few KB, whether the book is still that one.
 */
export const BookStamp = z.object({
  id: z.literal('stamp'),
  /** the present version's `n` */
  version: z.number(),
  at: z.number(),
  /** newest first, at most KEPT_VERSIONS; the first is the present one */
  versions: z.array(BookVersionInfo).check(z.minLength(1), z.maxLength(KEPT_VERSIONS)),
});
export type BookStamp = z.infer<typeof BookStamp>;

/**
 * The version that one more undo goes back to: the one before the last change that has not been undone yet. Null: none is
 * kept. @param versions newest first
 */
export function undoTarget(versions: readonly BookVersionInfo[]): BookVersionInfo | null {
  const [present] = versions;
  if (present === undefined) return null;
  const since = present.how === 'undo' ? (present.of ?? present.n) : present.n;
  return versions.find(({ n }) => n < since) ?? null;
}
