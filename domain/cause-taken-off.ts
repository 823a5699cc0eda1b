import type { Flag } from './flag';
import { isHere } from './flag-tags';
import type { OutboxEntry } from './outbox';
import { isFinal } from './outbox-steps';
import { causeTag } from './tag';

/**
 * Flags of this browser whose cause a colleague has taken off the ticket: it was there at the reading before, it is not now,
 * and the department's tag still stands, so that somebody meant the cause. (Where both have gone, the ticket was cleared by
 * a rule or an edit of all tags, and the flag stays what its agent said.) Nothing that is still to be written is judged.
 */
export function causesTakenOff(
  known: readonly Flag[],
  before: readonly string[],
  after: readonly string[],
  entries: readonly OutboxEntry[],
): Flag[] {
  // A helpdesk may keep tags as people spell them.
  const [was, is] = [before, after].map((tags) => new Set(tags.map((tag) => tag.toLowerCase())));
  return known.filter((flag) => {
    if (!isHere(flag) || flag.causeId === null) return false;
    const tag = causeTag(flag.causeId);
    const isPending = entries.some((one) => one.what.kind === 'tag' && one.what.tag === tag && !isFinal(one));
    return was?.has(tag) && !is?.has(tag) && is?.has(flag.tag) && !isPending;
  });
}

/** The write of a tag that a colleague took off has nothing on the ticket any more: what they may put there is theirs. */
export function notOursAnyMore(entry: OutboxEntry): OutboxEntry {
  return { ...entry, state: 'dropped', ours: false };
}
