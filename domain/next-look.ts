// Free of zod.
import type { BookSource } from './book-source';

const MINUTE = 60_000;
/** How often an address is asked by itself. */
export const LOOK_EVERY = 6 * 60 * MINUTE;
/** After a try that brought nothing it is asked again sooner, and then less and less often. */
const FIRST_RETRY = 10 * MINUTE;

/**
 * When an address is to be asked next; ms since 1970. What is past is due now, and so is what was asked in the future: the
 * computer's clock was wrong then, and may have been by years.
 */
export function nextLook({ askedAt, failure }: Pick<BookSource, 'askedAt' | 'failure'>, now: number): number {
  if (askedAt === null || askedAt > now) return 0;
  if (failure === null) return askedAt + LOOK_EVERY;
  const retry = Math.min(FIRST_RETRY * 2 ** Math.min(failure.times - 1, 10), LOOK_EVERY);
  // A server may ask for more patience, but not for being forgotten.
  return Math.max(askedAt + retry, Math.min(failure.notBefore ?? 0, askedAt + LOOK_EVERY));
}
