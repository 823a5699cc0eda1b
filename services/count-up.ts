import { count, Counter } from '@/domain/counter';
import { counterIds } from '@/domain/counter-names';
import { db } from './db/database';
import { putAll } from './db/put';

/** Adds to several counters at once: one read, one write. Inside the caller's transaction over `counters`. */
export async function countUp(gains: ReadonlyMap<string, ReadonlyMap<string, number>>): Promise<void> {
  const ids = [...gains.keys()];
  if (ids.length === 0) return;
  const known = await db.counters.bulkGet(ids);
  const changed = ids.map((id, index) => count(id, known[index], gains.get(id) ?? new Map<string, number>()));
  await putAll(db.counters, Counter, changed);
}

/** Adds the same to the day and the month of `at`. */
export async function countOn(at: number, changes: ReadonlyMap<string, number>): Promise<void> {
  await countUp(new Map(counterIds(at).map((id) => [id, changes])));
}
