import type { Page } from '@playwright/test';
import type { Book } from '../../../domain/book';
import { starterBook } from '../../../domain/starter-book';
import { WINDOW } from '../../../domain/stop-budget';
import { ledgerId } from '../../../domain/stop-ledger';

/**
 * Makes the agent one who has sent on very many cases that nothing spoke against, in a team whose lead sets no limit to
 * interruptions: the guard stops whatever it has a reason to. The budget has tests of its own. Says so once to a browser.
 *
 * @param page any page of the extension @param name the agent's @param more what else the lead has decided, now
 */
export async function makeVeteran(page: Page, name: string, more?: Partial<Book>): Promise<void> {
  const book = { ...starterBook(), stopBudget: 1, ...more };
  await page.evaluate(
    async ([id, size, ownBook, anew]) => {
      const opened = indexedDB.open('stafett');
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        opened.onsuccess = () => resolve(opened.result);
        opened.onerror = () => reject(new Error('no database'));
      });
      const writing = db.transaction(['book', 'ledgers'], 'readwrite');
      const ledgers = writing.objectStore('ledgers');
      const known = ledgers.get(id);
      known.onsuccess = () => {
        if (anew || known.result === undefined) writing.objectStore('book').put(ownBook);
        if (known.result !== undefined) return;
        ledgers.put({
          id,
          marks: Uint32Array.from({ length: size }, (_, index) => index),
          strengths: new Float64Array(size),
          stopped: new Uint8Array(size),
          updatedAt: Date.now(),
        });
      };
      await new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onabort = () => reject(new Error('not written'));
      });
      db.close();
    },
    [ledgerId({ id: '', name }, ''), WINDOW - 1, book, more !== undefined] as const,
  );
}
