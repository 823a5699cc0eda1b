import { Dexie } from 'dexie';

/**
 * Puts every database of this page into a storage bucket of its own: the browser keeps its files apart from those of the
 * seeded store, so that nothing there makes it slower.
 */

let bucket: IDBFactory | null = null;

/** Makes the bucket, with nothing in it. To be called before anything is stored or read. */
export async function openBucket(name: string): Promise<void> {
  const { storageBuckets } = navigator as unknown as { storageBuckets: Buckets };
  await storageBuckets.delete(name);
  bucket = (await storageBuckets.open(name)).indexedDB;
}

interface Buckets {
  open(name: string): Promise<{ indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}

function factory(): IDBFactory {
  if (bucket === null) throw new Error('the bucket has not been opened');
  return bucket;
}

Dexie.dependencies.indexedDB = {
  open: (name: string, version?: number) => factory().open(name, version),
  deleteDatabase: (name: string) => factory().deleteDatabase(name),
  databases: () => factory().databases(),
  cmp: (a: unknown, b: unknown) => factory().cmp(a, b),
};
