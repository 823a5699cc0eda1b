// Free of zod.

/**
 * Why an address gave no book:
 * - `no-access`: the browser does not let Stafett ask there; `unreachable`: no connection; `slow`: not done in time
 * - `moved`: it leads elsewhere, which is not followed; `denied`: it wants a sign-in; `gone`: nothing is there
 * - `busy`, `broken`: the server says so of itself; `type`: a page or a picture, no book; `long`: more than any book
 * - `faults`: a book that cannot be kept; `not-kept`: this browser's store would not take it
 */
export const SOURCE_FAILURES = [
  ...(['no-access', 'unreachable', 'slow', 'moved', 'denied', 'gone'] as const),
  ...(['busy', 'broken', 'type', 'long', 'faults', 'not-kept'] as const),
] as const;
export type SourceFailure = (typeof SOURCE_FAILURES)[number];

/** What came from an address. Text is a claim. */
export type Fetched =
  | { kind: 'same' }
  | { kind: 'text'; text: string; etag: string | null; lastModified: string | null }
  | { kind: 'failed'; what: SourceFailure; status: number | null; retryAfterMs: number | null };
