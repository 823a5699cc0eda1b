import type { CaseKey } from '@/domain/case-key';
import { flagName } from '@/domain/counter-names';
import type { Department } from '@/domain/department';
import { Flag } from '@/domain/flag';
import { causeWrites } from '@/domain/flag-tags';
import { OutboxEntry } from '@/domain/outbox';
import { countOn } from './count-up';
import { db } from './db/database';
import { put, putAll } from './db/put';
import { flagCase } from './flag-case';

/**
 * Says why the customer had to make contact: this agent's flag to the department gets the cause, its counters move, and the
 * second tag is to go on the ticket in place of the one of the cause that it had. In one transaction. Where only somebody
 * else has flagged the case to this department, it becomes this agent's flag too, with the cause.
 *
 * @param choice `causeId` null: "don't know yet", what was said is taken back
 * @param id operation id, for a flag that has to be made @param now ms since 1970
 * @returns the flag; null when nobody has flagged the case to this department (any more), and nothing was changed
 */
export async function chooseCause(
  choice: {
    caseKey: CaseKey;
    requester: string | null;
    department: Pick<Department, 'id' | 'tag'>;
    causeId: string | null;
    by: { id: string; name: string };
  },
  id: string,
  now: number,
): Promise<Flag | null> {
  return db.transaction('rw', db.flags, db.counters, db.outbox, async () => {
    const { caseKey, department, causeId, by } = choice;
    const [flags, entries] = await Promise.all([
      db.flags.where('caseKey').equals(caseKey).toArray(),
      db.outbox.where('caseKey').equals(caseKey).toArray(),
    ]);
    const flagged = flags.filter((flag) => flag.undoneAt === null && flag.departmentId === department.id);
    const own = flagged.find((flag) => flag.from === 'here' && flag.by.id === by.id);
    if (own === undefined) return flagged.length > 0 && causeId !== null ? flagCase(choice, id, now) : null;
    if (own.causeId === causeId) return own;
    const flag: Flag = { ...own, causeId };
    await put(db.flags, Flag, flag);
    await putAll(db.outbox, OutboxEntry, causeWrites(flag, own.causeId, flags, entries, now));
    const moved = new Map([
      [flagName(department.id, own.causeId), -1],
      [flagName(department.id, causeId), 1],
    ]);
    await countOn(own.at, moved);
    return flag;
  });
}
