import * as z from 'zod/mini';
import { Account } from './account';
import { Book } from './book';
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
  book: z.nullable(Book),
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
