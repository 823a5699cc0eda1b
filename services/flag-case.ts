import type { CaseKey } from '@/domain/case-key';
import { count, Counter } from '@/domain/counter';
import { counterIds, flagName } from '@/domain/counter-names';
import type { Department } from '@/domain/department';
import { Flag } from '@/domain/flag';
import { causeWrites } from '@/domain/flag-tags';
import { newEntry } from '@/domain/new-entry';
import { OutboxEntry } from '@/domain/outbox';
import { db } from './db/database';
import { put, putAll } from './db/put';

/**
 * One click: the flag, its counters and the tag that is to go on the ticket (two, where the cause is known), in one
 * transaction. The same department twice by the same agent is one flag: the one that is there is answered.
 *
 * @param id operation id: unique, also the outbox entry's @param now ms since 1970
 */
export async function flagCase(
  click: {
    caseKey: CaseKey;
    /** whose case it is, where that is known */
    requester: string | null;
    department: Pick<Department, 'id' | 'tag'>;
    causeId?: string | null;
    words?: string;
    by: { id: string; name: string };
  },
  id: string,
  now: number,
): Promise<Flag> {
  return db.transaction('rw', db.flags, db.counters, db.outbox, async () => {
    const { caseKey, requester, department, by } = click;
    const days = counterIds(now);
    // All that is read in one go, all that is written in another: each further go costs the click half a put.
    const [known, counters] = await Promise.all([
      db.flags.where('caseKey').equals(caseKey).toArray(),
      db.counters.bulkGet([...days]),
    ]);
    const there = known.find(
      (flag) =>
        flag.from === 'here' && flag.undoneAt === null && flag.departmentId === department.id && flag.by.id === by.id,
    );
    if (there !== undefined) return there;
    const causeId = click.causeId ?? null;
    const flag: Flag = {
      id,
      caseKey,
      requester,
      departmentId: department.id,
      causeId,
      tag: department.tag,
      by: { id: by.id, name: by.name },
      at: now,
      words: click.words ?? '',
      from: 'here',
      undoneAt: null,
    };
    const gain = new Map([[flagName(department.id, causeId), 1]]);
    const entry = newEntry(id, caseKey, { kind: 'tag', tag: department.tag }, by, now);
    await Promise.all([
      put(db.flags, Flag, flag),
      putAll(db.outbox, OutboxEntry, [entry, ...causeWrites(flag, null, [], [], now)]),
      putAll(
        db.counters,
        Counter,
        days.map((day, index) => count(day, counters[index], gain)),
      ),
    ]);
    return flag;
  });
}
