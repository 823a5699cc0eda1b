// Free of zod: the panel's first paint needs it.
import type { OutboxEntry } from './outbox';

/** Nobody has begun to write it: it can be taken back without a trace. */
export function isUntouched({ state, attempts }: OutboxEntry): boolean {
  return state === 'due' && attempts === 0;
}

/** Until when a way out's note may be taken back, ms since 1970; null: no longer, or it is no such note. */
export function undoNoteUntil(entry: OutboxEntry): number | null {
  return entry.afterHold !== null && isUntouched(entry) ? entry.dueAt : null;
}
