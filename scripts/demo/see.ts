import { setTimeout as wait } from 'node:timers/promises';
import { inOneLine, Trouble } from './trouble';

const PATIENCE_MS = 20_000; // a way out’s note waits ten seconds for undo
const LOOK_EVERY_MS = 20;

/**
 * Looks until what is seen is what is expected, and returns it.
 * @param what what is expected, as the end of "expected ..."
 * @throws Trouble with what was expected and what was seen last
 */
export async function see<T>(
  what: string,
  look: () => T | Promise<T>,
  isIt: (seen: T) => boolean,
  withinMs = PATIENCE_MS,
): Promise<T> {
  const end = performance.now() + withinMs;
  let last = 'nothing';
  do {
    try {
      const seen = await look();
      if (isIt(seen)) return seen;
      last = inWords(seen);
    } catch (error) {
      last = inOneLine(error);
    }
    await wait(LOOK_EVERY_MS);
  } while (performance.now() < end);
  throw new Trouble(`expected ${what}; after ${withinMs / 1000} s there was ${last}`);
}

/** Something that is so at once, or the demo has nothing to tell. */
export function must(what: string, isSo: boolean, seen: unknown = isSo): void {
  if (!isSo) throw new Trouble(`expected ${what}; there was ${inWords(seen)}`);
}

function inWords(seen: unknown): string {
  if (seen === null || seen === undefined || seen === '') return 'nothing';
  const text = (typeof seen === 'string' ? seen : JSON.stringify(seen)).replace(/\s+/g, ' ').trim();
  return text.length > 160 ? `${text.slice(0, 157)}...` : text;
}
