import { db } from './db/database';

/** How many flags each department has in this browser, by its id; those taken back too, since their tags were on tickets. */
export async function flagCounts(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  // The index alone: no flag is read.
  await db.flags.orderBy('[departmentId+at]').eachKey((key) => {
    const [departmentId] = key as unknown as [string, number];
    counts.set(departmentId, (counts.get(departmentId) ?? 0) + 1);
  });
  return counts;
}
