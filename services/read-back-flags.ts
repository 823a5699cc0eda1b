import type { CaseRecord } from '@/domain/case';
import { causesTakenOff, notOursAnyMore } from '@/domain/cause-taken-off';
import { causeOf } from '@/domain/causes';
import { flagName } from '@/domain/counter-names';
import { Flag } from '@/domain/flag';
import { causeEntryId } from '@/domain/flag-tags';
import { flagsOnTicket } from '@/domain/flags-on-ticket';
import { OutboxEntry } from '@/domain/outbox';
import { TAG_PREFIX } from '@/domain/tag';
import { countOn } from './count-up';
import { db } from './db/database';
import { putAll } from './db/put';
import { readBook } from './read-book';

/**
 * Flags that the ticket's tags tell of, with their causes: other agents', and those that have gone; a cause that a
 * colleague took off one of this browser's. Inside the caller's transaction. @param before as it was last read
 */
export async function readBackFlags(record: CaseRecord, before: CaseRecord | null, now: number): Promise<void> {
  const [known, book] = await Promise.all([db.flags.where('caseKey').equals(record.key).toArray(), readBook()]);
  const tags = new Set(book.departments.map((department) => department.tag));
  if (known.length === 0 && !record.tags.some((tag) => tag.startsWith(TAG_PREFIX) || tags.has(tag))) return;
  const isOurs = known.some((flag) => flag.from === 'here');
  const entries = isOurs ? await db.outbox.where('caseKey').equals(record.key).toArray() : [];
  const off = await takeCausesOff(causesTakenOff(known, before?.tags ?? [], record.tags, entries), entries);
  const leaving = entries.flatMap(({ what, want, ...entry }) =>
    what.kind === 'tag' && want === 'absent' && (entry.state === 'due' || entry.state === 'working') ? [what.tag] : [],
  );
  const changed = flagsOnTicket(
    record,
    known.map((flag) => off.get(flag.id) ?? flag),
    {
      departments: book.departments,
      causeOf: (causeId) => causeOf(book, causeId),
      leaving: new Set(leaving),
    },
    now,
  );
  await putAll(db.flags, Flag, [...off.values(), ...changed]);
}

async function takeCausesOff(flags: readonly Flag[], entries: readonly OutboxEntry[]): Promise<Map<string, Flag>> {
  const writes = flags.flatMap(
    ({ id, causeId }) => entries.find((one) => one.id === causeEntryId(id, causeId ?? '')) ?? [],
  );
  await putAll(db.outbox, OutboxEntry, writes.map(notOursAnyMore));
  for (const { at, departmentId, causeId } of flags) {
    const moved = new Map([
      [flagName(departmentId, causeId), -1],
      [flagName(departmentId, null), 1],
    ]);
    await countOn(at, moved);
  }
  return new Map(flags.map((flag) => [flag.id, { ...flag, causeId: null }]));
}
