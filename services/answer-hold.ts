import { Brief, type BriefParts } from '@/domain/brief';
import type { CaseKey } from '@/domain/case-key';
import { decisionFor, passesCaseOn } from '@/domain/decision';
import { type Answer, type Decision, Hold } from '@/domain/hold';
import { answerCounts } from '@/domain/rule-figures';
import type { NoteWords } from '@/domain/stafett-note';
import { logManagerCall, MANAGER_TABLES } from './ask-for-manager';
import { countOn } from './count-up';
import { db } from './db/database';
import { put } from './db/put';
import { dropNotesOf } from './drop-notes';
import { keepNotes, NOTE_TABLES } from './keep-notes';
import { rememberAnswer } from './remember-answer';
import { takeBackAnswer } from './take-back-answer';

const TABLES = [...NOTE_TABLES, ...MANAGER_TABLES, db.holds, db.briefs];

/**
 * The agent's answer in the guard's dialog, with all that follows from it, in one transaction. Notes of a way out wait in
 * the outbox until the save has succeeded. An answer that passes the case on, to whomever, is remembered: its rules do not
 * stop this agent on this case again. The first answer counts, and the same again changes nothing. Another
 * one counts instead while nothing has gone out: the first was kept after the dialog had given up waiting for it.
 *
 * @param words the notes' first lines, in the agent's language @param operation id of the note, 8 to 32 hex digits
 * @param parts the brief's parts, when the dialog had them apart: kept as the case's draft
 * @returns what the page is to do with the held request; null when there is no such hold
 */
export async function answerHold(
  holdId: string,
  answer: Answer,
  words: NoteWords,
  operation: string,
  now: number,
  parts: BriefParts | null = null,
): Promise<Decision | null> {
  return db.transaction('rw', TABLES, async () => {
    const hold = await db.holds.get(holdId);
    if (hold === undefined) return null;
    if (hold.answer !== null) {
      if (!mayReplace(hold, hold.answer, answer)) return decisionFor(hold.answer);
      await dropNotesOf(hold, now);
      await takeBackAnswer(hold);
    }
    await put(db.holds, Hold, { ...hold, answer, answeredAt: now });
    await keepNotes(hold, answer, words, operation, now);
    if (answer.kind === 'brief') await spendDraft(hold.caseKey, parts, operation, now);
    if (answer.kind === 'duty') await logCall(hold, answer.taken, now);
    if (passesCaseOn(answer)) await rememberAnswer(hold, now);
    await countOn(now, answerCounts(hold.assessment, answer));
    return decisionFor(answer);
  });
}

/** Only what the dialog gave up waiting for is answered otherwise: one that knows of its answer has closed. */
function mayReplace(hold: Hold, first: Answer, answer: Answer): boolean {
  return hold.fate === 'open' && decisionFor(first) !== 'refuse' && JSON.stringify(first) !== JSON.stringify(answer);
}

/** The draft is on its way to the ticket: the panel begins a new one. Should its note be dropped, it comes back. */
async function spendDraft(caseKey: CaseKey, parts: BriefParts | null, operation: string, now: number): Promise<void> {
  const draft = await db.briefs.get(caseKey);
  const kept = parts ?? draft?.parts;
  if (kept === undefined) return;
  await put(db.briefs, Brief, { caseKey, parts: kept, editedAt: now, written: { operation, at: now } });
}

/** The manager on duty was called. A case that has never been read has no record to log it in. */
async function logCall({ caseKey, assessment, by }: Hold, taken: boolean, now: number): Promise<void> {
  if ((await db.cases.get(caseKey)) === undefined) return;
  await logManagerCall(caseKey, { taken, manager: assessment.offers?.duty?.name ?? null }, by, now);
}
