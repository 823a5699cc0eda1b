import { HelpdeskError } from '../helpdesk';
import type { Session } from '../shared/session';
import { stampOf, tagsOf } from './ticket-fields';
import type { Tickets } from './tickets';
import { writeEitherWay } from './writes';

/**
 * Puts one tag on, or takes it off. Freshdesk replaces all tags at once and has no careful write: the ticket is read
 * right before, and again after. What another's write dropped is put back; where that write undid ours too, the caller is
 * told to look again ('conflict').
 * A tag that somebody else puts on between that reading and the write is lost, and nobody can see it.
 */
export async function changeTag(
  session: Session,
  tickets: Tickets,
  ticketId: string,
  tag: string,
  change: 'add' | 'remove',
  stamp: string,
): Promise<void> {
  const ticket = await tickets.one(ticketId);
  if (stampOf(ticket) !== stamp) throw new HelpdeskError('conflict', 'tags: the ticket has moved on');
  const before = tagsOf(ticket);
  const others = before.filter((one) => !same(one, tag));
  if (others.length < before.length === (change === 'add')) return;
  const write = (tags: string[]) => writeEitherWay(session, 'PUT', `tickets/${ticketId}`, { tags });
  await write(change === 'add' ? [...others, tag] : others);

  const after = tagsOf(await tickets.one(ticketId));
  const dropped = others.filter((one) => !has(after, one));
  if (dropped.length > 0) await write([...after, ...dropped]);
  if (has(after, tag) === (change === 'add')) return;
  // Nobody else has written: the account takes such a change of nobody.
  if (dropped.length === 0 && after.length === before.length)
    throw new HelpdeskError('forbidden', 'the tag was not taken');
  throw new HelpdeskError('conflict', 'tags: others were written over ours');
}

function has(tags: string[], tag: string): boolean {
  return tags.some((one) => same(one, tag));
}

/** Whether an account keeps a tag's capitals is not known. */
function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
