import { Brief, type BriefParts } from '@/domain/brief';
import type { CaseKey } from '@/domain/case-key';
import { db } from './db/database';
import { put } from './db/put';

/** Keeps the brief as the agent is writing it, so that leaving the page loses nothing. */
export async function writeBrief(caseKey: CaseKey, parts: BriefParts, now: number): Promise<void> {
  await db.transaction('rw', db.briefs, async () => {
    await put(db.briefs, Brief, { caseKey, parts, editedAt: now, written: null });
  });
}
