import { DAY } from '@/domain/attention';
import { casesWithPromises } from './cases-with-promises';
import { db } from './db/database';

/** Of the customers that this browser knows, so many would be forgotten by the sweep. */
export interface Forgotten {
  gone: number;
  of: number;
}

/** What would become of this browser's customers if they were kept for so many days. Nothing is changed. */
export function countForgotten(days: number, now: number): Promise<Forgotten> {
  const before = now - days * DAY;
  return db.transaction('r', db.cases, db.customers, db.commitments, async () => {
    const promised = new Set(await casesWithPromises());
    const old = new Set(await db.cases.where('updatedAt').below(before).primaryKeys());
    let [gone, of] = [0, 0];
    await db.customers.each(({ heads, olderCases, updatedAt }) => {
      of += 1;
      const keys = [...heads.map(({ key }) => key), ...olderCases];
      const isOver = keys.every((key) => old.has(key) && !promised.has(key));
      if (isOver && (keys.length > 0 || updatedAt < before)) gone += 1;
    });
    return { gone, of };
  });
}
