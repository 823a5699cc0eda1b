import { caseRef, type CaseKey } from './case-key';
import type { OutboxEntry } from './outbox';

/** A write that is to be done. @param id the operation id; a flag's id is its entry's id */
export function newEntry(
  id: string,
  caseKey: CaseKey,
  what: OutboxEntry['what'],
  author: OutboxEntry['author'],
  now: number,
  afterHold: string | null = null,
): OutboxEntry {
  return {
    id,
    caseKey,
    ...caseRef(caseKey),
    what,
    want: 'present',
    state: afterHold === null ? 'due' : 'held',
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
