import { Brief, type BriefParts } from '@/domain/brief';
import { CaseRecord } from '@/domain/case';
import type { CaseKey } from '@/domain/case-key';
import { stopName } from '@/domain/counter-names';
import { decisionFor } from '@/domain/decision';
import { type Answer, type Decision, Hold } from '@/domain/hold';
import { placeName } from '@/domain/holder';
import { newEntry } from '@/domain/new-entry';
import { OutboxEntry } from '@/domain/outbox';
import { questionBody } from '@/domain/kept';
import { noteLine, noteText, type NoteKind, type NoteWords } from '@/domain/stafett-note';
import { countOn } from './count-up';
import { db } from './db/database';
import { put } from './db/put';
import { dropNotesOf } from './drop-notes';

const TABLES = [db.holds, db.cases, db.outbox, db.briefs, db.counters];

/**
 * The agent's answer in the guard's dialog, with all that follows from it, in one transaction. Notes of a way out wait in
 * the outbox until the save has succeeded. An answer that sends the transfer on is remembered: its rules do not stop this
 * agent on this case again. The first answer counts, and the same again changes nothing. Another
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
    }
    await put(db.holds, Hold, { ...hold, answer, answeredAt: now });
    await writeNote(hold, answer, words, operation, now);
    if (answer.kind === 'brief') await spendDraft(hold.caseKey, parts, operation, now);
    if (answer.kind === 'brief' || answer.kind === 'anyway') await remember(hold, now);
    await countOn(now, outcomes(hold, answer));
    return decisionFor(answer);
  });
}

/** Only what the dialog gave up waiting for is answered otherwise: one that knows of its answer has closed. */
function mayReplace(hold: Hold, first: Answer, answer: Answer): boolean {
  return hold.fate === 'open' && first.kind !== 'stay' && JSON.stringify(first) !== JSON.stringify(answer);
}

async function writeNote(hold: Hold, answer: Answer, words: NoteWords, operation: string, now: number): Promise<void> {
  const asked = placeName(hold.assessment.change.to);
  if (answer.kind === 'keep') {
    await keepNote(
      hold,
      'question',
      words.question(asked, hold.by.name),
      questionBody(asked, answer.question),
      operation,
      now,
    );
  }
  if (answer.kind === 'brief') {
    await keepNote(hold, 'brief', words.brief(hold.assessment.nth), answer.brief, operation, now);
  }
}

async function keepNote(
  hold: Hold,
  kind: NoteKind,
  first: string,
  body: string,
  operation: string,
  now: number,
): Promise<void> {
  const line = noteLine(kind, operation);
  const what = { kind: 'note' as const, text: noteText(first, body, line), line };
  await put(db.outbox, OutboxEntry, newEntry(operation, hold.caseKey, what, hold.by, now, hold.id, waits(hold)));
}

/** The draft is on its way to the ticket: the panel begins a new one. Should its note be dropped, it comes back. */
async function spendDraft(caseKey: CaseKey, parts: BriefParts | null, operation: string, now: number): Promise<void> {
  const draft = await db.briefs.get(caseKey);
  const kept = parts ?? draft?.parts;
  if (kept === undefined) return;
  await put(db.briefs, Brief, { caseKey, parts: kept, editedAt: now, written: { operation, at: now } });
}

/** An answer that comes when the save has gone through already (it failed open) has nothing to wait for. */
function waits(hold: Hold): boolean {
  return hold.fate !== 'saved' && hold.handoverId === null;
}

/** "Do not ask again about this rule on this case": never permission for another save. */
async function remember(hold: Hold, now: number): Promise<void> {
  const record = await db.cases.get(hold.caseKey);
  if (record === undefined) return;
  const by = hold.by.id;
  const known = new Set(record.answeredRules.filter((one) => one.by === by).map((one) => one.rule));
  const stopped = stoppingRules(hold).filter((rule) => !known.has(rule));
  const answeredRules = [...record.answeredRules, ...stopped.map((rule) => ({ rule, by, at: now }))];
  await put(db.cases, CaseRecord, { ...record, answeredRules });
}

function stoppingRules(hold: Hold): string[] {
  return hold.assessment.findings.filter((finding) => finding.tier === 2).map((finding) => finding.rule);
}

function outcomes(hold: Hold, answer: Answer): Map<string, number> {
  const outcome = answer.kind === 'anyway' ? `anyway-${answer.reason}` : answer.kind;
  return new Map(stoppingRules(hold).map((rule) => [stopName(rule, outcome), 1]));
}
