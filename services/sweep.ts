import { DAY } from '@/domain/attention';
import type { CaseKey } from '@/domain/case-key';
import { CustomerRecord } from '@/domain/customer';
import { withoutCase } from '@/domain/customer-record';
import { dayOf } from '@/domain/day';
import type { OutboxEntry } from '@/domain/outbox';
import { isCauseTag } from '@/domain/tag';
import { casesWithPromises } from './cases-with-promises';
import { db } from './db/database';
import { put } from './db/put';
import { dropNotes } from './drop-notes';
import { CASE_TABLES, eraseCases } from './erase-cases';
import { effectiveSettings } from './effective-settings';
import { customerByUser } from './find-customer';
import { retentionObeyed } from './retention-obeyed';
import { shortenMessages } from './shorten-messages';
import { takeOffOldQuestions } from './take-off-questions';

/** So many cases in one transaction: the panel can read in between. */
const BATCH = 100;
/** Finished writes are of no use after this; a note whose save never came is dropped. */
const WRITES_KEPT = 30 * DAY;
const HELD_FOR = DAY;

/**
 * Forgets what is past its time: cases without change for the retention days (retention-obeyed.ts) in which nothing is
 * promised still (and customers left without any), facts past their day, tags of questions that are over, old holds and
 * finished writes, budgets of agents who are here no more, and all but the beginnings of messages that were kept whole once
 * and are no longer to be. Safe to stop anywhere and to start again.
 * @returns how many cases were forgotten
 */
export async function sweep(now: number): Promise<number> {
  const { wholeMessages } = await effectiveSettings();
  const before = now - (await retentionObeyed(now)) * DAY;
  let erased = 0;
  for (let count = BATCH; count === BATCH; erased += count) count = await sweepCases(before, now);
  await takeOffOldQuestions(now);
  await sweepUnread(before);
  await sweepWrites(before, now);
  await sweepCustomers(before, now);
  if (!wholeMessages.value) await shortenMessages();
  return erased;
}

async function sweepCases(before: number, now: number): Promise<number> {
  return db.transaction('rw', [...CASE_TABLES, db.customers], async () => {
    const promised = new Set(await casesWithPromises());
    const old = await db.cases
      .where('updatedAt')
      .below(before)
      .filter((record) => !promised.has(record.key))
      .limit(BATCH)
      .toArray();
    await eraseCases(old.map((record) => record.key));
    for (const { key, requester } of old) {
      const customer = await customerByUser(requester);
      if (customer === undefined) continue;
      const left = withoutCase(customer, key, now);
      if (left.heads.length + left.olderCases.length === 0) await db.customers.delete(left.id);
      else await put(db.customers, CustomerRecord, left);
    }
    return old.length;
  });
}

/** What was written and promised on cases that this browser has never read: no case's own sweep takes it along. */
async function sweepUnread(before: number): Promise<void> {
  await db.transaction('rw', CASE_TABLES, async () => {
    const last = new Map<CaseKey, number>();
    const know = (key: CaseKey, at: number) => last.set(key, Math.max(at, last.get(key) ?? 0));
    await db.briefs.each(({ caseKey, editedAt }) => void know(caseKey, editedAt));
    await db.commitments.each(({ caseKey, state, dueAt, createdAt }) => {
      know(caseKey, state === 'open' ? Number.POSITIVE_INFINITY : Math.max(dueAt, createdAt));
    });
    const old = [...last.keys()].filter((key) => (last.get(key) ?? 0) < before);
    const read = new Set(await db.cases.where('key').anyOf(old).primaryKeys());
    await eraseCases(old.filter((key) => !read.has(key)));
  });
}

async function sweepWrites(before: number, now: number): Promise<void> {
  await db.transaction('rw', db.outbox, db.holds, db.briefs, db.ledgers, async () => {
    const entries = await db.outbox.toArray();
    await dropNotes(
      entries.filter((entry) => entry.state === 'held' && now - entry.createdAt > HELD_FOR),
      now,
    );
    const over = (entry: OutboxEntry) => entry.state === 'done' || entry.state === 'dropped';
    const last = (entry: OutboxEntry) => Math.min(isOursOnTicket(entry) ? before : now, now - WRITES_KEPT);
    const old = entries.filter((entry) => over(entry) && (entry.doneAt ?? entry.createdAt) < last(entry));
    await db.outbox.bulkDelete(old.map((entry) => entry.id));
    await db.holds.where('heldAt').below(before).delete();
    await db.ledgers.filter(({ updatedAt }) => updatedAt < before).delete();
  });
}

/** A cause may be changed at any time: then only what this write tells may be taken off the ticket. */
function isOursOnTicket({ what, want, ours }: OutboxEntry): boolean {
  return what.kind === 'tag' && isCauseTag(what.tag) && want === 'present' && ours === true;
}

/** Facts past their day go, and so does a customer who was left without any case (another requester took the last). */
async function sweepCustomers(before: number, now: number): Promise<void> {
  const today = dayOf(now);
  const ids = await db.customers.toCollection().primaryKeys();
  for (let start = 0; start < ids.length; start += BATCH) {
    await db.transaction('rw', db.customers, async () => {
      for (const customer of await db.customers.bulkGet(ids.slice(start, start + BATCH))) {
        if (customer === undefined) continue;
        const { id, heads, olderCases, updatedAt } = customer;
        const facts = customer.facts.filter((fact) => fact.until >= today);
        if (heads.length + olderCases.length === 0 && updatedAt < before) await db.customers.delete(id);
        else if (facts.length < customer.facts.length) await put(db.customers, CustomerRecord, { ...customer, facts });
      }
    });
  }
}
