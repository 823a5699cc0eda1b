import * as z from 'zod/mini';
import { ChangedParts } from '@/domain/brief';
import { CaseKeySchema } from '@/domain/case';
import { db } from './db/database';
import { DRAFT_TABLES, writeBrief } from './write-brief';

const LastWords = z.object({ caseKey: CaseKeySchema, changed: ChangedParts, at: z.number() });

/**
 * Keeps what was written of a brief in a panel that went in the same moment, unless something has been written since.
 * @param claim as the panel that went has left it @throws what the schema throws
 */
export async function takeUpWords(claim: unknown): Promise<void> {
  const { caseKey, changed, at } = z.parse(LastWords, claim);
  await db.transaction('rw', DRAFT_TABLES, async () => {
    const brief = await db.briefs.get(caseKey);
    if (brief === undefined || brief.editedAt < at) await writeBrief(caseKey, changed, at);
  });
}
