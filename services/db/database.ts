import { Dexie, type Table } from 'dexie';
import type { Account } from '@/domain/account';
import type { Book } from '@/domain/book';
import type { BookSource } from '@/domain/book-source';
import type { BookStamp, BookVersion } from '@/domain/book-version';
import type { Brief } from '@/domain/brief';
import type { CaseRecord, CaseSegment } from '@/domain/case';
import type { Commitment } from '@/domain/commitment';
import type { Counter } from '@/domain/counter';
import type { CustomerRecord } from '@/domain/customer';
import type { EvidenceRecord } from '@/domain/evidence/evidence-record';
import type { Example } from '@/domain/example';
import type { Flag } from '@/domain/flag';
import type { Health } from '@/domain/health';
import type { Hold } from '@/domain/hold';
import type { Job } from '@/domain/job';
import type { OutboxEntry } from '@/domain/outbox';
import type { Remedy } from '@/domain/remedy';
import type { Review } from '@/domain/review';
import type { Settings } from '@/domain/settings';
import type { Site } from '@/domain/site';
import type { StopLedger } from '@/domain/stop-ledger';
import type { StoredModel } from '@/domain/suggest/model-record';
import type { TabRecord } from '@/domain/tab';
import { casesBelongToUsers } from './upgrade-2';
import { upgradeTo3 } from './upgrade-3';
import { upgradeTo4 } from './upgrade-4';

/**
 * Stafett's store. Cost is per record and per index, so a case and a customer are one record each (see domain/), and
 * only what a screen asks for has an index. Every write goes through `put.ts`, which lets nothing invalid in; but for the
 * routing book and its earlier versions, which `services/change-book.ts` alone writes, after it has checked them itself.
 */
export class StafettDatabase extends Dexie {
  declare cases: Table<CaseRecord, string>;
  declare segments: Table<CaseSegment, string>;
  declare customers: Table<CustomerRecord, string>;
  declare flags: Table<Flag, string>;
  declare outbox: Table<OutboxEntry, string>;
  declare holds: Table<Hold, string>;
  declare counters: Table<Counter, string>;
  declare book: Table<Book, string>;
  declare commitments: Table<Commitment, string>;
  declare briefs: Table<Brief, string>;
  declare reviews: Table<Review, string>;
  declare remedies: Table<Remedy, string>;
  declare examples: Table<Example, string>;
  declare tabs: Table<TabRecord, number>;
  declare accounts: Table<Account, string>;
  declare health: Table<Health, string>;
  declare settings: Table<Settings, string>;
  declare jobs: Table<Job, string>;
  declare evidence: Table<EvidenceRecord, string>;
  declare sites: Table<Site, string>;
  declare ledgers: Table<StopLedger, string>;
  declare bookVersions: Table<BookVersion, number>;
  declare bookStamp: Table<BookStamp, string>;
  declare bookSource: Table<BookSource, string>;
  declare models: Table<StoredModel, string>;

  constructor(name: string) {
    super(name);
    // Each version lists only what it changes, and why. A dump of it stays in tests/dumps/.
    // v1: the product's vocabulary.
    this.version(1).stores({
      cases: 'key, [customerId+updatedAt], updatedAt',
      segments: 'id, caseKey',
      customers: 'id, *keys',
      flags: 'id, caseKey, [departmentId+at]',
      outbox: 'id, caseKey, [host+state+dueAt]',
      holds: 'id, caseKey, heldAt',
      counters: 'id',
      book: 'id',
      commitments: 'id, caseKey, [state+dueAt]',
      briefs: 'caseKey',
      reviews: 'id, flagId, at',
      remedies: 'id, departmentId',
      examples: 'id, caseKey',
      tabs: 'tabId',
      accounts: 'id',
      health: 'id',
      settings: 'id',
      jobs: 'id, state',
    });
    // v2: one customer may be a user of several accounts, so that cases belong to users; accounts' own domains.
    this.version(2)
      .stores({ cases: 'key, [requester+updatedAt], updatedAt', sites: 'host' })
      .upgrade(casesBelongToUsers);
    // v3: what an account's finished transfers teach (cases are learned from when they are next read); how often each agent
    // has been interrupted lately.
    this.version(3).stores({ evidence: 'id', ledgers: 'id' }).upgrade(upgradeTo3);
    // v4: earlier states of the routing book, a small stamp that tells when it has changed, the address that it is followed
    // from, and what has been learned from flags about departments and causes.
    this.version(4).stores({ bookVersions: 'n', bookStamp: 'id', bookSource: 'id', models: 'id' }).upgrade(upgradeTo4);
  }
}

/** Opens by itself at first use. The same database in the background and in every page of the extension. */
export const db = new StafettDatabase('stafett');
