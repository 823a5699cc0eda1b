import type { Page } from '@playwright/test';
import { starterBook } from '../../../domain/starter-book';
import { WINDOW } from '../../../domain/stop-budget';
import { ledgerId } from '../../../domain/stop-ledger';

/**
 * Makes the agent one who has sent on very many cases that nothing spoke against, in a team whose lead sets no limit to
 * interruptions: the guard stops whatever it has a reason to. The budget has tests of its own. Says so once to a browser.
 *
 * @param page any page of the extension @param name the agent's
 */
export async function makeVeteran(page: Page, name: string): Promise<void> {
  const book = { ...starterBook(), stopBudget: 1 };
  await page.evaluate(
    async ([id, size, ownBook]) => {
      const opened = indexedDB.open('stafett');
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        opened.onsuccess = () => resolve(opened.result);
        opened.onerror = () => reject(new Error('no database'));
      });
      const writing = db.transaction(['book', 'ledgers'], 'readwrite');
      const ledgers = writing.objectStore('ledgers');
      const known = ledgers.get(id);
      known.onsuccess = () => {
        if (known.result !== undefined) return;
        writing.objectStore('book').put(ownBook);
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
    [ledgerId({ id: '', name }, ''), WINDOW - 1, book] as const,
  );
}
