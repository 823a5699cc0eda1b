import { liveQuery } from 'dexie';
import type { Promised } from '@/domain/promised';
import { readToday } from './read-promised';

/** Calls back with what the signed-in agent has to do today, now and at every change. Returns how to stop. */
export function watchToday(
  clock: () => number,
  show: (promised: Promised[]) => void,
  failed: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(() => readToday(clock())).subscribe({ next: show, error: failed });
  return () => subscription.unsubscribe();
}
