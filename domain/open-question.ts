// Free of zod. A question's tag stands on the ticket as long as the question does.
import { isFinished } from './attention';
import type { CaseRecord, KeptOwnership } from './case';
import { promiseId } from './come-back';
import { keptStill } from './kept';
import type { OutboxEntry } from './outbox';
import { isQuestionTag } from './tag';

const SUFFIX = ':tag';

/** The outbox entry of a question's tag. @param operation its note's */
export function questionTagId(operation: string): string {
  return `${operation}${SUFFIX}`;
}

/** A question's tag that is on the ticket, or on its way there, and has not been taken back. */
export function isQuestion({ what, want, state }: OutboxEntry): boolean {
  return what.kind === 'tag' && isQuestionTag(what.tag) && want === 'present' && state !== 'dropped';
}

/**
 * Of a case's questions, those whose tags have nothing more to say. A tag that several questions share says something as
 * long as one of them is open.
 * @param keptPromises ids of promises that have been kept
 */
export function questionsOver(
  entries: readonly OutboxEntry[],
  record: CaseRecord,
  keptPromises: ReadonlySet<string>,
  now: number,
): OutboxEntry[] {
  const questions = entries.filter(isQuestion);
  const open = new Set(questions.filter((one) => isOpen(one, record, keptPromises, now)).map(tagOf));
  return questions.filter((one) => !open.has(tagOf(one)));
}

/**
 * Over when the case is finished; when whoever asked has done what was promised with it; and when ownership would no longer
 * be kept by it (see `keptStill`): an agent of another department has written, the case was accepted elsewhere, or 14 days
 * have gone. What counts is who wrote by the helpdesk's word, and after the question stood on the ticket: never a text.
 */
function isOpen(entry: OutboxEntry, record: CaseRecord, keptPromises: ReadonlySet<string>, now: number): boolean {
  if (entry.state === 'held') return true;
  if (isFinished(record.status)) return false;
  if (entry.afterHold !== null && keptPromises.has(promiseId(entry.afterHold))) return false;
  const operation = entry.id.slice(0, -SUFFIX.length);
  const claim = record.claims.find((one) => one.kind === 'question' && one.operation === operation);
  const by: KeptOwnership['by'] = { ...entry.author, role: 'agent' };
  // Until its note has been read back, nobody can have answered it: only its age counts.
  const asked = { by, at: claim?.at ?? entry.createdAt, asked: '', operation };
  const messages = claim === undefined ? { handovers: [], notes: [], interactions: [] } : {};
  return keptStill({ ...record, ...messages, kept: asked }, now) !== null;
}

function tagOf({ what }: OutboxEntry): string {
  return what.kind === 'tag' ? what.tag : '';
}
