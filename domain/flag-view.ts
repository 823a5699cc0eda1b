// Free of zod: the panel's first paint needs it.
import type { Book } from './book';
import { causeOf, formerCauseName } from './causes';
import type { Flag } from './flag';
import { causeEntryId, isOfFlag } from './flag-tags';
import type { OutboxEntry } from './outbox';
import type { FlagCause, FlagView, FlagWrite } from './panel-view';
import { causeTag } from './tag';
import { UNDO_FOR } from './undo-for';

/**
 * Flags as their chips show them, in the order they were put. Undone ones stay only while the ticket disagrees.
 * @param meId who is signed in; null: not known
 */
export function flagViews(
  flags: readonly Flag[],
  entries: readonly OutboxEntry[],
  meId: string | null,
  book: Pick<Book, 'causes' | 'causeChanges'>,
): FlagView[] {
  const views: FlagView[] = [];
  for (const flag of [...flags].sort((a, b) => a.at - b.at)) {
    const own = flag.from === 'here' ? entries.filter((entry) => isOfFlag(entry, flag.id)) : [];
    const failed = own.filter(
      (entry) => entry.state === 'failed' && (flag.undoneAt === null || entry.want === 'absent'),
    );
    if (flag.undoneAt !== null && failed.length === 0) continue;
    const causeEntry = own.find(({ id }) => id === causeEntryId(flag.id, flag.causeId ?? ''));
    const tags = [own.find(({ id }) => id === flag.id), causeEntry];
    views.push({
      id: flag.id,
      departmentId: flag.departmentId,
      cause: flag.causeId === null ? null : causeView(flag.causeId, book),
      at: flag.at,
      byName: flag.by.name,
      from: flag.from,
      mine: flag.from === 'here' && meId !== null && flag.by.id === meId,
      state: failed.length > 0 ? 'failed' : stateOf(tags),
      trouble: [...failed, ...tags].map((entry) => entry && troubleOf(entry, meId)).find((one) => one != null) ?? null,
      failed: failed.flatMap(asWrite),
      undoUntil: flag.from === 'here' && flag.undoneAt === null ? undoUntil(flag, causeEntry) : null,
    });
  }
  return views;
}

function causeView(causeId: string, book: Pick<Book, 'causes' | 'causeChanges'>): FlagCause {
  const cause = causeOf(book, causeId);
  const id = cause?.id ?? causeId;
  return { id, name: cause?.name ?? formerCauseName(book, causeId), tag: causeTag(causeId) };
}

/** A cause that is given while undo is still offered puts it off: both can be taken back at once. */
function undoUntil({ at }: Flag, causeEntry: OutboxEntry | undefined): number {
  const causeAt = causeEntry?.createdAt ?? at;
  return (causeAt - at <= UNDO_FOR ? causeAt : at) + UNDO_FOR;
}

function asWrite({ id, what, want }: OutboxEntry): FlagWrite[] {
  return what.kind === 'tag' ? [{ id, tag: what.tag, want }] : [];
}

/** What stands in the way; while another agent is signed in, that. */
function troubleOf(entry: OutboxEntry, meId: string | null): FlagView['trouble'] {
  const waits = entry.state === 'due' && meId !== null && entry.author.id !== meId;
  return waits ? { fault: 'other-agent', detail: '', at: entry.createdAt } : entry.trouble;
}

/** On the ticket when both tags are. What is missing was swept away long after it was done. */
function stateOf(tags: readonly (OutboxEntry | undefined)[]): FlagView['state'] {
  const states = tags.map((entry) => entry?.state ?? 'done');
  if (states.includes('failed')) return 'failed';
  if (states.some((state) => state === 'held' || state === 'due' || state === 'dropped')) return 'here';
  return states.includes('working') ? 'writing' : 'on-ticket';
}
