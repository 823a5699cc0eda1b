import type { Page } from '@playwright/test';
import type { Flag } from '../../../domain/flag';
import type { OutboxEntry } from '../../../domain/outbox';

export type Stored = Record<string, unknown[]>;

/** Everything in the extension's IndexedDB, store by store, read by a page of the extension. */
export function stored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    // Opening one that is not there would make it.
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'stafett')) return {};
    const opened = indexedDB.open('stafett');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opened.onsuccess = () => resolve(opened.result);
      opened.onerror = () => reject(new Error('no database'));
    });
    const names = [...db.objectStoreNames];
    const all: Record<string, unknown[]> = {};
    await Promise.all(
      names.map(
        (name) =>
          new Promise<void>((resolve, reject) => {
            const request = db.transaction(name).objectStore(name).getAll();
            request.onsuccess = () => {
              all[name] = request.result;
              resolve();
            };
            request.onerror = () => reject(new Error(name));
          }),
      ),
    );
    db.close();
    return all;
  });
}

/** Resolves when everything can be written: whatever was begun before is over. A stopped worker's is within a minute or so. */
export function writable(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const opened = indexedDB.open('stafett');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opened.onsuccess = () => resolve(opened.result);
      opened.onerror = () => reject(new Error('no database'));
    });
    const all = db.transaction([...db.objectStoreNames], 'readwrite');
    await new Promise<void>((resolve, reject) => {
      all.oncomplete = () => resolve();
      all.onabort = () => reject(new Error('not writable'));
    });
    db.close();
  });
}

export async function storedFlags(page: Page): Promise<Flag[]> {
  return ((await stored(page))['flags'] ?? []) as Flag[];
}

export async function storedWrites(page: Page): Promise<OutboxEntry[]> {
  return ((await stored(page))['outbox'] ?? []) as OutboxEntry[];
}
