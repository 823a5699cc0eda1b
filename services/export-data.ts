import { fitCustomer } from '@/domain/customer-record';
import {
  counterInFile,
  evidenceInFile,
  ExportFile,
  learnedInFile,
  ledgerInFile,
  versionsInFile,
} from '@/domain/export-file';
import { caseKeysOf } from './cases-of-users';
import { db } from './db/database';
import { customerByUser } from './find-customer';

/** Everything this browser knows about one customer, ready to be written as JSON. Null when there is no such customer. */
export async function exportCustomer(customerId: string, now: number): Promise<ExportFile | null> {
  return db.transaction('r', db.tables, async () => {
    const customer = await customerByUser(customerId);
    if (customer === undefined) return null;
    const keys = await caseKeysOf(customer.users.map((user) => user.key));
    const flags = await db.flags.where('caseKey').anyOf(keys).toArray();
    const [cases, segments, reviews, outbox, holds, briefs, commitments, examples] = await Promise.all([
      db.cases.bulkGet(keys),
      db.segments.where('caseKey').anyOf(keys).toArray(),
      db.reviews
        .where('flagId')
        .anyOf(flags.map((flag) => flag.id))
        .toArray(),
      db.outbox.where('caseKey').anyOf(keys).toArray(),
      db.holds.where('caseKey').anyOf(keys).toArray(),
      db.briefs.where('caseKey').anyOf(keys).toArray(),
      db.commitments.where('caseKey').anyOf(keys).toArray(),
      db.examples.where('caseKey').anyOf(keys).toArray(),
    ]);
    return ExportFile.parse({
      ...NOBODYS,
      exportedAt: now,
      about: customer.id,
      // Who this one is not is about others.
      customers: [fitCustomer({ ...customer, apart: [] })],
      cases: cases.filter((record) => record !== undefined),
      ...{ segments, flags, reviews, outbox, holds, briefs, commitments, examples },
    });
  });
}

const NOBODYS = {
  format: 'stafett-export/2',
  remedies: [],
  counters: [],
  accounts: [],
  health: [],
  sites: [],
  ledgers: [],
  evidence: [],
  learned: [],
  book: null,
  bookVersions: [],
  bookSource: null,
  settings: null,
};

/**
 * Everything that is kept in this browser, but for what its tabs show right now, how far work is that goes on by itself,
 * and numbers that are made anew from what is in the file.
 */
export async function exportAll(now: number): Promise<ExportFile> {
  return db.transaction('r', db.tables, async () => {
    const [customers, cases, segments, flags, reviews, outbox, holds, briefs] = await Promise.all([
      db.customers.toArray(),
      db.cases.toArray(),
      db.segments.toArray(),
      db.flags.toArray(),
      db.reviews.toArray(),
      db.outbox.toArray(),
      db.holds.toArray(),
      db.briefs.toArray(),
    ]);
    const [commitments, examples, remedies, counters, accounts, health, sites, ledgers, evidence, settings] =
      await Promise.all([
        db.commitments.toArray(),
        db.examples.toArray(),
        db.remedies.toArray(),
        db.counters.toArray(),
        db.accounts.toArray(),
        db.health.toArray(),
        db.sites.toArray(),
        db.ledgers.toArray(),
        db.evidence.toArray(),
        db.settings.get('settings'),
      ]);
    const [book, stamp, earlier, source, models] = await Promise.all([
      db.book.get('book'),
      db.bookStamp.get('stamp'),
      db.bookVersions.toArray(),
      db.bookSource.get('source'),
      db.models.toArray(),
    ]);
    return ExportFile.parse({
      format: 'stafett-export/2',
      exportedAt: now,
      about: null,
      ...{ customers, cases, segments, flags, reviews, outbox, holds, briefs },
      ...{ commitments, examples, remedies, accounts, health, sites },
      counters: counters.map(counterInFile),
      ledgers: ledgers.map(ledgerInFile),
      evidence: evidence.map(evidenceInFile),
      learned: learnedInFile(models),
      book: book ?? null,
      bookVersions: versionsInFile(stamp, earlier),
      bookSource: source ?? null,
      settings: settings ?? null,
    });
  });
}
