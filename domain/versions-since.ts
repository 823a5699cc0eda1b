// Free of zod.
import type { BookVersionInfo } from './book-version';

/**
 * The versions that held at some time since then, the present one first. Null: not all that held are known any more.
 * @param versions as they are kept, newest first: each holds until the next one comes
 */
export function versionsSince(versions: readonly BookVersionInfo[], since: number): BookVersionInfo[] | null {
  const held = versions.filter((_, index) => index === 0 || (versions[index - 1]?.at ?? 0) > since);
  const oldest = held.at(-1);
  return oldest === undefined || oldest.n === 1 || oldest.at <= since ? held : null;
}
