import '../services/fresh-database';
import { Dexie } from 'dexie';
import type * as z from 'zod/mini';
import { afterEach, describe, expect, it } from 'vitest';
import { Account } from '@/domain/account';
import { Book } from '@/domain/book';
import { BookSource } from '@/domain/book-source';
import { BookStamp, BookVersion } from '@/domain/book-version';
import { Brief } from '@/domain/brief';
import { CaseRecord, CaseSegment } from '@/domain/case';
import { Commitment } from '@/domain/commitment';
import { Counter } from '@/domain/counter';
import { CustomerRecord } from '@/domain/customer';
import { EvidenceRecord } from '@/domain/evidence/evidence-record';
import { Example } from '@/domain/example';
import { Flag } from '@/domain/flag';
import { Health } from '@/domain/health';
import { Hold } from '@/domain/hold';
import { Job } from '@/domain/job';
import { OutboxEntry } from '@/domain/outbox';
import { Remedy } from '@/domain/remedy';
import { Review } from '@/domain/review';
import { Settings } from '@/domain/settings';
import { Site } from '@/domain/site';
import { StopLedger } from '@/domain/stop-ledger';
import { ModelRecord } from '@/domain/suggest/model-record';
import { TabRecord } from '@/domain/tab';
import { db as fresh, StafettDatabase } from '@/services/db/database';
import { sinceVersion3, sinceVersion4, teamsThings, twoCustomers } from '../services/a-full-database';
import { dumpOf, makeFrom, readDump, storeText, type Dump } from './dump';

const SCHEMAS: Record<string, z.ZodMiniType> = {
  ...{ cases: CaseRecord, segments: CaseSegment, customers: CustomerRecord, flags: Flag, outbox: OutboxEntry },
  ...{ holds: Hold, counters: Counter, book: Book, commitments: Commitment, briefs: Brief, reviews: Review },
  ...{ remedies: Remedy, examples: Example, tabs: TabRecord, accounts: Account, health: Health },
  ...{ settings: Settings, jobs: Job, sites: Site, evidence: EvidenceRecord, ledgers: StopLedger },
  ...{ bookVersions: BookVersion, bookStamp: BookStamp, bookSource: BookSource, models: ModelRecord },
};

/** What the rules said, and what was counted, is as it was then. */
const OF_THEIR_TIME = new Set(['holds', 'counters']);

const NAME = 'stafett-upgrade';
const present = new StafettDatabase(NAME);
await present.open();
const latest = present.verno;
const stores = Object.fromEntries(present.tables.map((table) => [table.name, storeText(table)]));
present.close();
const versions = Array.from({ length: latest }, (_, index) => index + 1);

function dumpOfVersion(version: number): Dump {
  const dump = readDump(version);
  if (dump === null)
    throw new Error(`tests/dumps/v${version}.json is missing: write it before the version is released`);
  return dump;
}

afterEach(async () => {
  await Dexie.delete(NAME);
});

/** What the present code writes when the same things happen as when a version's dump was made. */
async function writtenNow(version: number): Promise<Dump> {
  await twoCustomers(150);
  await teamsThings();
  if (version >= 3) await sinceVersion3();
  if (version >= 4) await sinceVersion4();
  const now = await dumpOf(fresh);
  // Since version 3 a note waits ten seconds before it is sent.
  if (version < 3) for (const entry of now.rows['outbox'] as OutboxEntry[]) entry.dueAt = entry.createdAt;
  return now;
}

describe.each(versions)('a database of version %i', (version) => {
  it('opens with the present code, every record valid, and says what the present code would have written', async () => {
    const now = await writtenNow(version);
    await Dexie.delete(NAME);
    const dump = dumpOfVersion(version);
    await makeFrom(dump, NAME);
    const db = new StafettDatabase(NAME);
    await db.open();
    for (const table of db.tables) {
      const rows = await table.toArray();
      // A table that this version did not know has nothing to bring, but for the book's stamp.
      if (!(table.name in dump.stores)) {
        expect(rows).toMatchObject(table.name === 'bookStamp' ? [{ version: 1, versions: [{ how: 'before' }] }] : []);
        continue;
      }
      expect(rows.length, `${table.name} has rows`).toBeGreaterThan(0);
      for (const row of rows) expect(SCHEMAS[table.name]?.parse(row)).toEqual(row);
      if (OF_THEIR_TIME.has(table.name) && version < latest) continue;
      expect(rows).toEqual(now.rows[table.name]);
    }
    db.close();
  });
});

it('the present indexes are those of the newest dump: a changed index is a new version', () => {
  expect(stores).toEqual(dumpOfVersion(latest).stores);
});

it('every table has a schema, and every schema a table', () => {
  expect(Object.keys(SCHEMAS).sort()).toEqual(Object.keys(stores).sort());
});
