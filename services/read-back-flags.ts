import type { CaseRecord } from '@/domain/case';
import { Flag } from '@/domain/flag';
import { flagsOnTicket } from '@/domain/flags-on-ticket';
import { TAG_PREFIX } from '@/domain/tag';
import { db } from './db/database';
import { putAll } from './db/put';
import { readBook } from './read-book';

/** Flags that the ticket's tags tell of: other agents', and those that have gone. Inside the caller's transaction. */
export async function readBackFlags(record: CaseRecord, now: number): Promise<void> {
  const [known, book] = await Promise.all([db.flags.where('caseKey').equals(record.key).toArray(), readBook()]);
  const tags = new Set(book.departments.map((department) => department.tag));
  if (known.length === 0 && !record.tags.some((tag) => tag.startsWith(TAG_PREFIX) || tags.has(tag))) return;
  const leaving = new Set<string>();
  if (known.some((flag) => flag.undoneAt !== null)) {
    for (const entry of await db.outbox.where('caseKey').equals(record.key).toArray()) {
      const pending = entry.state === 'due' || entry.state === 'working';
      if (entry.what.kind === 'tag' && entry.want === 'absent' && pending) leaving.add(entry.what.tag);
    }
  }
  await putAll(db.flags, Flag, flagsOnTicket(record, known, book.departments, leaving, now));
}
