// Imported before anything else in a test of services: Dexie looks for IndexedDB when it is loaded.
import 'fake-indexeddb/auto';
import { afterAll, beforeEach } from 'vitest';
import { db } from '@/services/db/database';

beforeEach(async () => {
  db.close();
  await db.delete();
  await db.open();
});

afterAll(() => db.close());
