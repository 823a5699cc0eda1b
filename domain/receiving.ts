// Free of zod: the panel's first paint needs it.
import type { ClaimedNote } from './claimed-note';
import type { OutboxEntry } from './outbox';

/** So soon after it was written the ticket has been read again, in ms. */
const READ_BACK_WITHIN = 10 * 60_000;

/**
 * Whether this agent has said "received" of a case and its ticket, as it was last read, does not tell yet: the note waits,
 * is being written, or has just been. One that failed does not count.
 *
 * @param entries the case's @param claims what was read from the ticket @param now ms since 1970
 */
export function isReceiving(
  entries: readonly OutboxEntry[],
  claims: readonly ClaimedNote[],
  agentId: string,
  now: number,
): boolean {
  const isRead = (operation: string) => claims.some((claim) => claim.operation === operation);
  return entries.some(({ id, what, state, author, doneAt }) => {
    if (what.kind !== 'note' || !what.line.startsWith('stafett/1 received ') || author.id !== agentId) return false;
    if (state === 'done') return !isRead(id) && now - (doneAt ?? 0) < READ_BACK_WITHIN;
    return state === 'due' || state === 'working';
  });
}
