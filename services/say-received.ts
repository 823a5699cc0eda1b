import type { CaseKey } from '@/domain/case-key';
import { newEntry } from '@/domain/new-entry';
import { OutboxEntry } from '@/domain/outbox';
import { noteLine, noteText, type NoteWords } from '@/domain/stafett-note';
import { db } from './db/database';
import { put } from './db/put';

/** The agent says that the case has been received: an internal note on the ticket, which every Stafett reads as accepted. */
export async function sayReceived(
  caseKey: CaseKey,
  by: { id: string; name: string },
  words: NoteWords,
  operation: string,
  now: number,
): Promise<void> {
  await db.transaction('rw', db.outbox, async () => {
    const line = noteLine('received', operation);
    const entries = await db.outbox.where('caseKey').equals(caseKey).toArray();
    const waits = entries.some(
      ({ what, state, author }) =>
        what.kind === 'note' &&
        what.line.startsWith('stafett/1 received ') &&
        author.id === by.id &&
        (state === 'due' || state === 'working'),
    );
    if (waits) return;
    const what = { kind: 'note' as const, text: noteText(words.received(by.name), '', line), line };
    await put(db.outbox, OutboxEntry, newEntry(operation, caseKey, what, by, now));
  });
}
