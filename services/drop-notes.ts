import { Brief } from '@/domain/brief';
import type { Hold } from '@/domain/hold';
import { OutboxEntry } from '@/domain/outbox';
import { db } from './db/database';
import { putAll } from './db/put';

/**
 * Notes whose save never came to be are not written; a brief among them is the agent's draft again. Inside the caller's
 * transaction over outbox and briefs. @param entries held ones
 */
export async function dropNotes(entries: readonly OutboxEntry[], now: number): Promise<void> {
  if (entries.length === 0) return;
  const dropped = entries.map((entry) => ({ ...entry, state: 'dropped' as const, doneAt: now }));
  await putAll(db.outbox, OutboxEntry, dropped);
  const operations = new Set(entries.map((entry) => entry.id));
  const drafts = await db.briefs.bulkGet([...new Set(entries.map((entry) => entry.caseKey))]);
  const back = drafts.flatMap((draft) =>
    draft?.written && operations.has(draft.written.operation) ? [{ ...draft, written: null }] : [],
  );
  await putAll(db.briefs, Brief, back);
}

/** The same for what waits for this hold's save. */
export async function dropNotesOf(hold: Hold, now: number): Promise<void> {
  const entries = await db.outbox.where('caseKey').equals(hold.caseKey).toArray();
  await dropNotes(
    entries.filter((entry) => entry.state === 'held' && entry.afterHold === hold.id),
    now,
  );
}
