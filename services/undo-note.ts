import { isUntouched } from '@/domain/undo-note';
import { promiseId } from '@/domain/come-back';
import { db } from './db/database';
import { dropCommitment } from './drop-commitment';
import { dropNotes } from './drop-notes';
import { RELEASE_TABLES } from './release-held';
import { storeCase } from './store-case';

/**
 * Takes back, before anything of it is on the ticket, what a way out was to leave there: a brief, which is the agent's
 * draft again, or a question with its tag, the ownership that was kept by it and the date that was promised. What the save
 * itself did stays. One transaction. False when there is no such note, or it is too late.
 */
export async function undoNote(id: string, now: number): Promise<boolean> {
  return db.transaction('rw', [...RELEASE_TABLES, db.briefs], async () => {
    const note = await db.outbox.get(id);
    if (note === undefined || note.afterHold === null || !isUntouched(note)) return false;
    const { caseKey, afterHold, author } = note;
    const entries = await db.outbox.where('caseKey').equals(caseKey).toArray();
    const all = entries.filter((entry) => entry.afterHold === afterHold && entry.state !== 'dropped');
    // Its tag may have gone first.
    if (!all.every(isUntouched)) return false;
    await dropNotes(all, now);
    const record = await db.cases.get(caseKey);
    if (record?.kept?.operation === id) await storeCase({ ...record, kept: null }, now);
    const promise = promiseId(afterHold);
    if ((await db.commitments.get(promise)) !== undefined) await dropCommitment(promise, author, now);
    return true;
  });
}
