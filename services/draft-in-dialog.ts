import type { ChangedParts } from '@/domain/brief';
import type { BriefDraft } from '@/domain/panel-view';
import { db } from './db/database';
import { DRAFT_TABLES, readDraft, writeBrief } from './write-brief';

/**
 * The brief as it is written in the guard's dialog: keeps the parts that were changed there, and tells the whole draft,
 * which the panel may have changed meanwhile. Once the hold has been answered with a brief, that has gone, and what comes
 * late is not kept: it would stand in the panel as a new one. Null when there is no such hold.
 */
export async function draftInDialog(holdId: string, changed: ChangedParts, now: number): Promise<BriefDraft | null> {
  return db.transaction('rw', [...DRAFT_TABLES, db.holds], async () => {
    const hold = await db.holds.get(holdId);
    if (hold === undefined) return null;
    const isNew = Object.keys(changed).length > 0 && hold.answer?.kind !== 'brief';
    if (isNew) await writeBrief(hold.caseKey, changed, now);
    return readDraft(hold.caseKey);
  });
}
