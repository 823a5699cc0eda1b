import './jitless';
import * as z from 'zod/mini';
import { BOOK_FAULTS, LEFT_OUT, WANTED, type BookWarning } from './book-fault';
import { BothLanguages } from './both-languages';
import { SOURCE_FAILURES } from './source-failure';

/** What is wrong with a book that came from an address, cut to what is shown (book-fault.ts). */
const Fault = z.object({
  what: z.enum(BOOK_FAULTS),
  at: z.string(),
  name: z.string(),
  line: z.optional(z.nullable(z.number())),
  of: z.optional(z.object({ id: z.string(), name: BothLanguages })),
  wanted: z.optional(z.enum(WANTED)),
  size: z.optional(
    z.object({
      of: z.enum(['text', 'list', 'number']),
      found: z.number(),
      least: z.optional(z.number()),
      most: z.optional(z.number()),
    }),
  ),
});

/** So many are shown. */
const MOST_LEFT_OUT = 20;

/** What was left out of a book that came from an address. */
const LeftOut = z.object({ what: z.enum(LEFT_OUT), at: z.string(), name: z.string() });

/** The address that the team's routing book is followed from, and how that went. One record; none: no address is followed. */
export const BookSource = z.object({
  id: z.literal('source'),
  address: z.string().check(z.regex(/^https:\/\/\S{1,2000}$/)),
  /** `policy`: the organisation's; it ends when the policy no longer says it */
  by: z.enum(['agent', 'policy']),
  /** ms since 1970, like every moment here */
  since: z.number(),
  /** what the server calls the version that is kept here; null: it did not say */
  etag: z.nullable(z.string().check(z.maxLength(1000))),
  lastModified: z.nullable(z.string().check(z.maxLength(100))),
  /** the version of the book here that was taken from it (book-version.ts); null: none was yet. Another one: it has drifted */
  version: z.nullable(z.number()),
  /** when it was last asked, whatever came of it */
  askedAt: z.nullable(z.number()),
  /** when it last answered with a book that can be kept, the same as before or another */
  goodAt: z.nullable(z.number()),
  /** who has changed the book that was last kept, and when, as it says itself; null: nothing was kept yet */
  published: z.nullable(z.object({ by: z.string().check(z.maxLength(80)), at: z.number() })),
  /** what was left out of that book, as much of it as is shown; absent: an earlier Stafett has kept it */
  leftOut: z.optional(z.array(LeftOut).check(z.maxLength(MOST_LEFT_OUT))),
  /** why the last try brought nothing; null: it did. What was kept before stays */
  failure: z.nullable(
    z.object({
      what: z.enum(SOURCE_FAILURES),
      /** the first of these tries, and the last */
      since: z.number(),
      at: z.number(),
      /** HTTP status, where there was an answer */
      status: z.nullable(z.number()),
      faults: z.array(Fault).check(z.maxLength(20)),
      /** tries in a row that brought nothing */
      times: z.number(),
      /** no sooner than this, says the server */
      notBefore: z.nullable(z.number()),
    }),
  ),
});
export type BookSource = z.infer<typeof BookSource>;

/** What is kept of what was said of a book: all else is seen from the book itself (book-warnings.ts). */
export function leftOutOf(warnings: readonly BookWarning[]): NonNullable<BookSource['leftOut']> {
  return warnings
    .flatMap(({ what, at, name }) => (what === 'unknown' || what === 'turned' ? [{ what, at, name }] : []))
    .slice(0, MOST_LEFT_OUT);
}
