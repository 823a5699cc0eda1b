import { Brief, type ChangedParts } from '@/domain/brief';
import { withChanges } from '@/domain/brief-parts';
import type { CaseKey } from '@/domain/case-key';
import { draftOf } from '@/domain/draft-of';
import type { BriefDraft } from '@/domain/panel-view';
import { db } from './db/database';
import { put } from './db/put';

/** What a draft is read from; the caller's transaction must be over them. */
export const DRAFT_TABLES = [db.briefs, db.cases, db.commitments];

/**
 * Keeps the brief as the agent is writing it, so that leaving the page loses nothing. The panel and the guard's dialog
 * write the same draft, each only the parts that were changed there.
 */
export async function writeBrief(caseKey: CaseKey, changed: ChangedParts, now: number): Promise<void> {
  await db.transaction('rw', DRAFT_TABLES, async () => {
    const parts = withChanges(await readDraft(caseKey), changed);
    await put(db.briefs, Brief, { caseKey, parts, editedAt: now, written: null });
  });
}

/** The case's draft, prefilled where nobody has written one. Inside the caller's transaction over DRAFT_TABLES. */
export async function readDraft(caseKey: CaseKey): Promise<BriefDraft> {
  const [brief, record, commitments] = await Promise.all([
    db.briefs.get(caseKey),
    db.cases.get(caseKey),
    db.commitments.where('caseKey').equals(caseKey).toArray(),
  ]);
  return draftOf(brief ?? null, record ?? null, commitments);
}
