import type { Flag } from './flag';
import type { OutboxEntry } from './outbox';
import type { FlagView } from './panel-view';

/** Undo is offered for this long after the click. */
export const UNDO_FOR = 10_000;

/**
 * Flags as their chips show them, in the order they were put. Undone ones stay only while the ticket disagrees.
 * @param meId who is signed in; null: not known
 */
export function flagViews(flags: readonly Flag[], entries: readonly OutboxEntry[], meId: string | null): FlagView[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const views: FlagView[] = [];
  for (const flag of [...flags].sort((a, b) => a.at - b.at)) {
    const entry = byId.get(flag.id);
    if (flag.undoneAt !== null && entry?.state !== 'failed') continue;
    views.push({
      id: flag.id,
      departmentId: flag.departmentId,
      at: flag.at,
      byName: flag.by.name,
      from: flag.from,
      state: stateOf(flag, entry),
      trouble: entry === undefined ? null : troubleOf(entry, meId),
      undoUntil: flag.from === 'here' && flag.undoneAt === null ? flag.at + UNDO_FOR : null,
    });
  }
  return views;
}

/** What stands in the way; while another agent is signed in, that. */
function troubleOf(entry: OutboxEntry, meId: string | null): FlagView['trouble'] {
  const waits = entry.state === 'due' && meId !== null && entry.author.id !== meId;
  return waits ? { fault: 'other-agent', detail: '', at: entry.createdAt } : entry.trouble;
}

function stateOf(flag: Flag, entry: OutboxEntry | undefined): FlagView['state'] {
  if (flag.from === 'ticket') return 'on-ticket';
  switch (entry?.state) {
    case 'working':
      return 'writing';
    case 'failed':
      return 'failed';
    case 'done':
    case undefined: // swept away long after it was done
      return 'on-ticket';
    case 'held':
    case 'due':
    case 'dropped':
      return 'here';
  }
}
