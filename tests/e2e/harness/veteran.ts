import type { Book } from '../../../domain/book';
import type { BookStamp } from '../../../domain/book-version';
import { starterBook } from '../../../domain/starter-book';
import { WINDOW } from '../../../domain/stop-budget';
import { ledgerId } from '../../../domain/stop-ledger';

type Veteran = readonly [ledger: string, transfers: number, book: Book, anew: boolean];

/**
 * What makes the agent one who has sent on very many cases that nothing spoke against, in a team whose lead sets no limit to
 * interruptions: the guard stops whatever it has a reason to. The budget has tests of its own. For `writeVeteran`.
 *
 * @param name the agent's @param more what else the lead has decided: said now, whatever was before; without it, once
 */
export function veteran(name: string, more?: Partial<Book>): Veteran {
  const book = { ...starterBook(), stopBudget: 1, updatedAt: Date.now(), ...more };
  return [ledgerId({ id: '', name }, ''), WINDOW - 1, book, more !== undefined];
}

/** Runs in any page of the extension. */
export async function writeVeteran([id, size, book, anew]: Veteran): Promise<void> {
  const opened = indexedDB.open('stafett');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opened.onsuccess = () => resolve(opened.result);
    opened.onerror = () => reject(new Error('no database'));
  });
  const writing = db.transaction(['book', 'bookStamp', 'ledgers'], 'readwrite');
  const stamps = writing.objectStore('bookStamp');
  const stamp = stamps.get('stamp');
  const ledgers = writing.objectStore('ledgers');
  const known = ledgers.get(id);
  known.onsuccess = () => {
    if (!anew && known.result !== undefined) return;
    writing.objectStore('book').put(book);
    // As whatever changes the book does: by its stamp it is known that there is another, and since when.
    const counts = { added: 0, changed: 0, removed: 0 };
    const first = { n: 1, at: book.updatedAt, by: '', how: 'before', counts, of: null };
    const { version, versions } = (stamp.result ?? { version: 1, versions: [first] }) as BookStamp;
    stamps.put({ id: 'stamp', version: version + 1, at: Date.now(), versions });
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
}
