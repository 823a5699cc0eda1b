/** IndexedDB without a library: the floor that everything stored is compared with. */

let database: IDBDatabase;

/** Opens an empty store and puts `count` records of about `bytes` each into it, in one transaction. */
export async function fill(count: number, bytes: number): Promise<void> {
  await settled(indexedDB.deleteDatabase('bench-raw'));
  const opening = indexedDB.open('bench-raw', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('records');
  database = await settled(opening);
  const writing = database.transaction('records', 'readwrite');
  for (let key = 0; key < count; key++) writing.objectStore('records').put(record(key, bytes), key);
  await finished(writing);
}

/** Milliseconds from the question to the record, in a transaction of its own. */
export async function get(key: number): Promise<number> {
  const began = performance.now();
  await settled(database.transaction('records').objectStore('records').get(key));
  return performance.now() - began;
}

/** Milliseconds until the write is committed, in a transaction of its own. */
export async function put(key: number, bytes: number): Promise<number> {
  const value = record(key, bytes);
  const began = performance.now();
  const writing = database.transaction('records', 'readwrite');
  writing.objectStore('records').put(value, key);
  await finished(writing);
  return performance.now() - began;
}

function record(key: number, bytes: number) {
  return { key, at: 1_700_000_000_000 + key, text: 'x'.repeat(bytes) };
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error ?? new Error('failed'));
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((done, fail) => {
    transaction.oncomplete = () => done();
    transaction.onabort = () => fail(transaction.error ?? new Error('aborted'));
  });
}
