import '../services/fresh-database';
import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { db } from '@/services/db/database';
import { sinceVersion3, sinceVersion4, teamsThings, twoCustomers } from '../services/a-full-database';
import { asJson, dumpOf, dumpPath, readDump } from './dump';

// STAFETT_WRITE_DUMP=1 npx vitest run tests/dumps/write.test.ts, once for a new version, and never again for an old one.
it.runIf(process.env['STAFETT_WRITE_DUMP'] === '1')('writes the dump of a version that has none yet', async () => {
  await twoCustomers(150);
  await teamsThings();
  await sinceVersion3();
  await sinceVersion4();
  expect(readDump(db.verno)).toBeNull();
  writeFileSync(dumpPath(db.verno), asJson(await dumpOf(db)));
});
