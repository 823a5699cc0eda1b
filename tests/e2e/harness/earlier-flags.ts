import type { Page } from '@playwright/test';
import type { Flag } from '../../../domain/flag';
import type { Review } from '../../../domain/review';
import type { Desk } from './desk';

/** A flag of somebody else's in the days before, on a case that this browser has not read. */
export function earlierFlag(desk: Desk, n: number, departmentId: string, words: string): Flag {
  return {
    ...{
      id: `earlier-${n}`,
      caseKey: `${desk.name}:${desk.host}:${100_000 + n}`,
      requester: null,
      departmentId,
      words,
    },
    ...{ causeId: null, tag: `stafett_${departmentId}`, by: { id: '77', name: 'Erik Norling' } },
    ...{ at: Date.now() - 5 * 86_400_000 + n * 60_000, from: 'here', undoneAt: null },
  };
}

/** Puts these into the extension's store. */
export async function writeAll(
  page: Page,
  rows: { flags?: readonly Flag[]; reviews?: readonly Review[] },
): Promise<void> {
  await page.evaluate(async (all) => {
    const opened = indexedDB.open('stafett');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opened.onsuccess = () => resolve(opened.result);
      opened.onerror = () => reject(new Error('no database'));
    });
    const writing = db.transaction(['flags', 'reviews'], 'readwrite');
    for (const flag of all.flags ?? []) writing.objectStore('flags').put(flag);
    for (const review of all.reviews ?? []) writing.objectStore('reviews').put(review);
    await new Promise<void>((resolve, reject) => {
      writing.oncomplete = () => resolve();
      writing.onabort = () => reject(new Error('not written'));
    });
    db.close();
  }, rows);
}
