import * as z from 'zod/mini';
import { Account } from './account';
import { Book } from './book';
import { BookSource } from './book-source';
import { BookVersionInfo, type BookStamp, type BookVersion } from './book-version';
import { Brief } from './brief';
import { CaseRecord, CaseSegment } from './case';
import { Commitment } from './commitment';
import { Counter } from './counter';
import { CustomerRecord } from './customer';
import { EvidenceRecord, openedEvidence } from './evidence/evidence-record';
import { Example } from './example';
import { Flag } from './flag';
import { Health } from './health';
import { Hold } from './hold';
import { OutboxEntry } from './outbox';
import { Remedy } from './remedy';
import { Review } from './review';
import { Settings } from './settings';
import { Site } from './site';
import type { StopLedger } from './stop-ledger';
import type { StoredModel } from './suggest/model-record';

/** Counters as JSON has them: name -> how many. */
const CounterInFile = z.object({ id: Counter.shape.id, counts: z.record(z.string(), z.number()) });

/** An agent's last transfers as JSON has them. */
const LedgerInFile = z.object({
  id: z.string(),
  transfers: z.array(z.object({ mark: z.number(), strength: z.number(), stopped: z.boolean() })),
  updatedAt: z.number(),
});

/** What an account's finished transfers have taught, as JSON has it. A sign is a hash: nobody is named. */
const EvidenceInFile = z.object({
  ...z.omit(EvidenceRecord, { keys: true, finished: true, passedOn: true, at: true }).shape,
  signs: z.array(z.object({ key: z.number(), finished: z.number(), passedOn: z.number(), at: z.number() })),
});

/** One state of the routing book: who made it what it is, when and how. Of the present one `book` is null: it stands beside. */
const VersionInFile = z.object({ ...BookVersionInfo.shape, book: z.nullable(Book) });

/**
 * What was learned from flags, as JSON has it: about what, from how many, and how often it was right. Not its weights:
 * numbers for hashes of words, which nobody can read, and which are learned anew from the flags and reviews in this file.
 */
const LearnedInFile = z.object({
  id: z.string(),
  labels: z.array(z.string()),
  learned: z.number(),
  tallies: z.array(z.object({ label: z.string(), hits: z.number(), of: z.number() })),
});

/** What Stafett hands out as a file: everything in this browser, or everything about one customer. */
export const ExportFile = z.object({
  /** 2: a customer has users, and cases belong to them */
  format: z.literal('stafett-export/2'),
  exportedAt: z.number(),
  /** id of the customer it is about; null: all */
  about: z.nullable(z.string()),
  customers: z.array(CustomerRecord),
  cases: z.array(CaseRecord),
  segments: z.array(CaseSegment),
  flags: z.array(Flag),
  reviews: z.array(Review),
  outbox: z.array(OutboxEntry),
  holds: z.array(Hold),
  briefs: z.array(Brief),
  commitments: z.array(Commitment),
  examples: z.array(Example),
  /** the team's, not a customer's: empty in a file about one customer */
  remedies: z.array(Remedy),
  counters: z.array(CounterInFile),
  accounts: z.array(Account),
  health: z.array(Health),
  sites: z.array(Site),
  /** how often each agent of this browser has been stopped lately */
  ledgers: z._default(z.array(LedgerInFile), []),
  /** what finished transfers have taught: the accounts', not a customer's */
  evidence: z._default(z.array(EvidenceInFile), []),
  /** what flags have taught; the team's, not a customer's */
  learned: z._default(z.array(LearnedInFile), []),
  book: z.nullable(Book),
  /** newest first; empty: the book has never been changed here */
  bookVersions: z._default(z.array(VersionInFile), []),
  /** the address that the book is followed from */
  bookSource: z._default(z.nullable(BookSource), null),
  settings: z.nullable(Settings),
});
export type ExportFile = z.infer<typeof ExportFile>;

export function counterInFile(counter: Counter): z.infer<typeof CounterInFile> {
  return { id: counter.id, counts: Object.fromEntries(counter.names.map((name, i) => [name, counter.counts[i] ?? 0])) };
}

export function ledgerInFile({ id, marks, strengths, stopped, updatedAt }: StopLedger): z.infer<typeof LedgerInFile> {
  const transfer = (mark: number, i: number) => ({ mark, strength: strengths[i] ?? 0, stopped: stopped[i] === 1 });
  return { id, transfers: Array.from(marks, transfer), updatedAt };
}

export function evidenceInFile(record: EvidenceRecord): z.infer<typeof EvidenceInFile> {
  const { id, all, correction } = record;
  const { signs } = openedEvidence(record);
  return { id, all, correction, signs: [...signs].map(([key, tally]) => ({ key, ...tally })) };
}

export function versionsInFile(
  stamp: BookStamp | undefined,
  earlier: readonly BookVersion[],
): z.infer<typeof VersionInFile>[] {
  const books = new Map(earlier.map(({ n, book }) => [n, book]));
  return (stamp?.versions ?? []).map((info) => ({ ...info, book: books.get(info.n) ?? null }));
}

export function learnedInFile(models: readonly StoredModel[]): z.infer<typeof LearnedInFile>[] {
  return models.flatMap((model) => {
    if (!('labels' in model)) return []; // no model: it says when all was forgotten
    const { id, labels, learned, tallies } = model;
    return [{ id, labels, learned, tallies }];
  });
}
