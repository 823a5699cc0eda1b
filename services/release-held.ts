import type { KeptOwnership } from '@/domain/case';
import { promiseId, promiseText } from '@/domain/come-back';
import { UNDO_FOR } from '@/domain/undo-for';
import { placeName } from '@/domain/holder';
import type { Hold } from '@/domain/hold';
import { OutboxEntry } from '@/domain/outbox';
import { goesWithLaterSave } from '@/domain/waiting-note';
import { addCommitment } from './add-commitment';
import { COMMITMENT_TABLES } from './change-commitment';
import { db } from './db/database';
import { putAll } from './db/put';
import { storeCase } from './store-case';

/** The tables that releasing touches; the caller's transaction must be over them. */
export const RELEASE_TABLES = [db.outbox, db.holds, db.accounts, ...COMMITMENT_TABLES];

/**
 * Lets go what waited for a save of this case to succeed: notes and tags become due, as soon as undo is no longer offered;
 * ownership that the agent chose to keep is kept from now on, with the day that the customer was promised an answer. @param holds the holds whose save it was @returns whether anything became due
 */
export async function releaseHeld(caseKey: string, holds: readonly Hold[], now: number): Promise<boolean> {
  const ids = new Set(holds.map((hold) => hold.id));
  const entries = (await db.outbox.where('caseKey').equals(caseKey).toArray()).filter(
    (entry) => entry.state === 'held' && entry.afterHold !== null && ids.has(entry.afterHold),
  );
  if (entries.length === 0) return false;
  await putAll(
    db.outbox,
    OutboxEntry,
    entries.map((entry) => ({ ...entry, state: 'due' as const, dueAt: now + UNDO_FOR })),
  );
  const keeper = holds.find((hold) => hold.answer?.kind === 'keep');
  const note = entries.find((entry) => entry.afterHold === keeper?.id && entry.what.kind === 'note');
  if (keeper !== undefined && note !== undefined) await keepOwnership(keeper, note.id, now);
  return true;
}

async function keepOwnership(hold: Hold, operation: string, now: number): Promise<void> {
  const { caseKey, answer } = hold;
  const record = await db.cases.get(caseKey);
  if (record === undefined) return;
  const by: KeptOwnership['by'] = { id: hold.by.id, name: hold.by.name, role: 'agent' };
  const kept: KeptOwnership = { by, at: now, asked: placeName(hold.assessment.change.to), operation };
  await storeCase({ ...record, kept }, now);
  if (answer?.kind !== 'keep' || typeof answer.dueAt !== 'number') return;
  const text = promiseText(kept.asked, answer.question);
  await addCommitment({ caseKey, text, dueAt: answer.dueAt, by: hold.by }, promiseId(hold.id), now);
}

/**
 * A save of this case succeeded that was not held: after a way out whose save was refused or failed, this may be the save
 * that its note waited for. @returns whether anything became due
 */
export async function releaseOnSave(caseKey: string, now: number): Promise<boolean> {
  return db.transaction('rw', RELEASE_TABLES, async () => {
    const waiting = (await db.outbox.where('caseKey').equals(caseKey).toArray()).filter((one) => one.state === 'held');
    if (waiting.length === 0) return false;
    const holds = await db.holds.where('caseKey').equals(caseKey).toArray();
    return releaseHeld(
      caseKey,
      holds.filter((hold) => goesWithLaterSave(hold, holds, now)),
      now,
    );
  });
}
