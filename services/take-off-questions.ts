import type { CaseRecord } from '@/domain/case';
import { promiseId } from '@/domain/come-back';
import { isQuestion, questionsOver } from '@/domain/open-question';
import { OutboxEntry } from '@/domain/outbox';
import { undone } from '@/domain/outbox-steps';
import { db } from './db/database';
import { putAll } from './db/put';

/**
 * Takes the tags of questions that are over off the ticket, as a flag is undone: those that were ours, by whoever asked.
 * Inside a transaction over outbox and commitments.
 */
export async function takeOffQuestions(record: CaseRecord, now: number): Promise<void> {
  const entries = await db.outbox.where('caseKey').equals(record.key).filter(isQuestion).toArray();
  if (entries.length === 0) return;
  const promises = await db.commitments.bulkGet(entries.map((entry) => promiseId(entry.afterHold ?? '')));
  const kept = new Set(promises.flatMap((one) => (one?.state === 'kept' ? [one.id] : [])));
  const over = questionsOver(entries, record, kept, now);
  await putAll(
    db.outbox,
    OutboxEntry,
    over.map((entry) => undone(entry, now)),
  );
}

/** The same for every case: what is over without the ticket having been read again. One transaction for each case. */
export async function takeOffOldQuestions(now: number): Promise<void> {
  const asked = await db.outbox.filter(isQuestion).toArray();
  for (const key of new Set(asked.map((entry) => entry.caseKey))) {
    await db.transaction('rw', db.outbox, db.commitments, db.cases, async () => {
      const record = await db.cases.get(key);
      if (record !== undefined) await takeOffQuestions(record, now);
    });
  }
}
