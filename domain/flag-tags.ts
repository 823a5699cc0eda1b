// Free of zod. Which writes put a flag's two tags on the ticket, and take them off.
import type { Flag } from './flag';
import { newEntry } from './new-entry';
import type { OutboxEntry } from './outbox';
import { undone, wantedAgain } from './outbox-steps';
import { causeTag } from './tag';

/** The outbox entry of a flag's cause; the flag's own id is its department's. One for each cause that the flag has had. */
export function causeEntryId(flagId: string, causeId: string): string {
  return `${flagId}:${causeId}`;
}

/** Whether this entry is of a tag of that flag's, of its department or of any cause that it has had. */
export function isOfFlag({ id }: Pick<OutboxEntry, 'id'>, flagId: string): boolean {
  return id === flagId || id.startsWith(causeEntryId(flagId, ''));
}

/**
 * What changes in the outbox when a flag gets a cause, another one, or none: the tag of the cause that it had leaves the
 * ticket, the new one's comes. A cause that it has had before gets its own write back, so that nothing is written for a
 * change of mind that the helpdesk has not seen.
 *
 * @param flag as it is after the change @param before the cause that it had
 * @param flags the case's @param entries the case's
 */
export function causeWrites(
  flag: Flag,
  before: string | null,
  flags: readonly Flag[],
  entries: readonly OutboxEntry[],
  now: number,
): OutboxEntry[] {
  const { causeId } = flag;
  const others = flags.filter(({ id }) => id !== flag.id);
  const off = before === null ? [] : tagLeaves(causeTag(before), others, entries, now);
  if (causeId === null) return off;
  const id = causeEntryId(flag.id, causeId);
  const known = entries.find((entry) => entry.id === id);
  const author = { id: flag.by.id ?? '', name: flag.by.name ?? '' };
  const what = { kind: 'tag' as const, tag: causeTag(causeId) };
  return [...off, known ? wantedAgain(known, now) : newEntry(id, flag.caseKey, what, author, now)];
}

/** What changes in the outbox when a flag is taken back: both its tags leave the ticket. */
export function undoneWrites(
  flag: Flag,
  flags: readonly Flag[],
  entries: readonly OutboxEntry[],
  now: number,
): OutboxEntry[] {
  const others = flags.filter(({ id }) => id !== flag.id);
  const tags = flag.causeId === null ? [flag.tag] : [flag.tag, causeTag(flag.causeId)];
  return tags.flatMap((tag) => tagLeaves(tag, others, entries, now));
}

/**
 * A tag that one flag has no more use for: every write of it is undone, and only what Stafett put on the ticket is taken
 * off again. As long as another flag of this browser has the same tag, it stays, whoever of its agents put it there.
 */
function tagLeaves(tag: string, others: readonly Flag[], entries: readonly OutboxEntry[], now: number): OutboxEntry[] {
  const isWanted = others.some((flag) => isHere(flag) && tagsOf(flag).includes(tag));
  if (isWanted) return [];
  return entries
    .filter(
      ({ what, want, state }) => what.kind === 'tag' && what.tag === tag && want === 'present' && state !== 'dropped',
    )
    .map((entry) => undone(entry, now));
}

/** Made in this browser, and not taken back. */
export function isHere(flag: Flag): boolean {
  return flag.from === 'here' && flag.undoneAt === null;
}

function tagsOf({ tag, causeId }: Flag): string[] {
  return causeId === null ? [tag] : [tag, causeTag(causeId)];
}
