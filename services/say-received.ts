import type { CaseKey } from '@/domain/case-key';
import { newEntry } from '@/domain/new-entry';
import { OutboxEntry } from '@/domain/outbox';
import { isReceiving } from '@/domain/receiving';
import { noteLine, noteText, type NoteWords } from '@/domain/stafett-note';
import { db } from './db/database';
import { put } from './db/put';

/** The agent says that the case has been received: an internal note on the ticket, which every Stafett reads as accepted. Once. */
export async function sayReceived(
  caseKey: CaseKey,
  by: { id: string; name: string },
  words: NoteWords,
  operation: string,
  now: number,
): Promise<void> {
  await db.transaction('rw', db.outbox, db.cases, async () => {
    const line = noteLine('received', operation);
    const [entries, record] = await Promise.all([
      db.outbox.where('caseKey').equals(caseKey).toArray(),
      db.cases.get(caseKey),
    ]);
    if (isReceiving(entries, record?.claims ?? [], by.id, now)) return;
    const what = { kind: 'note' as const, text: noteText(words.received(by.name), '', line), line };
    await put(db.outbox, OutboxEntry, newEntry(operation, caseKey, what, by, now));
  });
}
