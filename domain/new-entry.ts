import { caseRef, type CaseKey } from './case-key';
import type { OutboxEntry } from './outbox';

/**
 * A write that is to be done. @param id the operation id; a flag's id is its entry's id
 * @param afterHold the hold it belongs to @param waits whether that hold's save must succeed first
 */
export function newEntry(
  id: string,
  caseKey: CaseKey,
  what: OutboxEntry['what'],
  author: OutboxEntry['author'],
  now: number,
  afterHold: string | null = null,
  waits = afterHold !== null,
): OutboxEntry {
  return {
    id,
    caseKey,
    ...caseRef(caseKey),
    what,
    want: 'present',
    state: waits ? 'held' : 'due',
    afterHold,
    author: { id: author.id, name: author.name },
    ours: null,
    dueAt: now,
    attempts: 0,
    lease: null,
    trouble: null,
    createdAt: now,
    doneAt: null,
  };
}
