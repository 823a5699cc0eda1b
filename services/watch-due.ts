import { liveQuery } from 'dexie';
import { readDue } from './read-promised';

/**
 * Calls back now and whenever something is promised, done, moved or forgotten, by whichever part of Stafett, or somebody
 * else has signed in. Returns how to stop.
 */
export function watchDue(clock: () => number, changed: () => void, failed: (error: unknown) => void): () => void {
  const subscription = liveQuery(() => readDue(clock())).subscribe({ next: changed, error: failed });
  return () => subscription.unsubscribe();
}
