import { groupOf } from '@/domain/account-group';
import { UNDO_FOR } from '@/domain/undo-for';
import { departmentForGroup } from '@/domain/group-department';
import type { Answer, Hold } from '@/domain/hold';
import { placeName } from '@/domain/holder';
import { questionBody } from '@/domain/kept';
import { newEntry } from '@/domain/new-entry';
import { questionTagId } from '@/domain/open-question';
import { OutboxEntry } from '@/domain/outbox';
import { noteLine, noteText, type NoteWords } from '@/domain/stafett-note';
import { questionTag } from '@/domain/tag';
import { db } from './db/database';
import { putAll } from './db/put';
import { BOOK_TABLES, readBook } from './read-book';

/** What keeping notes reads and writes; the caller's transaction must be over them. */
export const NOTE_TABLES = [db.outbox, ...BOOK_TABLES];

/**
 * What a way out is to leave on the ticket: the question's note, and a tag that names the department that was asked; or the
 * brief's note. They wait in the outbox until the save has succeeded, and then for as long as undo is offered.
 */
export async function keepNotes(
  hold: Hold,
  answer: Answer,
  words: NoteWords,
  operation: string,
  now: number,
): Promise<void> {
  const asked = placeName(hold.assessment.change.to);
  if (answer.kind === 'keep') {
    const line = noteLine('question', operation);
    const text = noteText(words.question(asked, hold.by.name), questionBody(asked, answer.question), line);
    const tag = await tagOf(hold);
    await keep(
      hold,
      [[operation, { kind: 'note', text, line }], ...(tag ? [[questionTagId(operation), tag] as const] : [])],
      now,
    );
  }
  if (answer.kind === 'brief') {
    const line = noteLine('brief', operation);
    const text = noteText(words.brief(hold.assessment.nth), answer.brief, line);
    await keep(hold, [[operation, { kind: 'note', text, line }]], now);
  }
}

/** Null where the book knows no department for the group. */
async function tagOf({ caseKey, assessment }: Hold): Promise<OutboxEntry['what'] | null> {
  const { departments } = await readBook();
  const department = departmentForGroup(groupOf(caseKey, assessment.change.to), departments);
  return department && { kind: 'tag', tag: questionTag(department.id) };
}

async function keep(hold: Hold, all: readonly (readonly [string, OutboxEntry['what']])[], now: number): Promise<void> {
  const entries = all.map(([id, what]) => newEntry(id, hold.caseKey, what, hold.by, now, hold.id, waits(hold)));
  await putAll(
    db.outbox,
    OutboxEntry,
    entries.map((entry) => ({ ...entry, dueAt: now + UNDO_FOR })),
  );
}

/** An answer that comes when the save has gone through already (it failed open) has nothing to wait for. */
function waits(hold: Hold): boolean {
  return hold.fate !== 'saved' && hold.handoverId === null;
}
