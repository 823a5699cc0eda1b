import { HelpdeskError } from '../helpdesk';
import type { Session } from '../shared/session';
import { stampOf, tagsOf } from './ticket-fields';
import type { Tickets } from './tickets';
import { writeEitherWay } from './writes';

/**
 * Puts one tag on, or takes it off. Freshdesk replaces all tags at once and has no careful write: the ticket is read
 * right before, and again after. What another wrote over is put back, and the caller told to look again ('conflict').
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
  const before = await tickets.one(ticketId);
  if (stampOf(before) !== stamp) throw new HelpdeskError('conflict', 'tags: the ticket has moved on');
  const others = tagsOf(before).filter((one) => !same(one, tag));
  const isOn = others.length < tagsOf(before).length;
  if (isOn === (change === 'add')) return;
  const write = (tags: string[]) => writeEitherWay(session, 'PUT', `tickets/${ticketId}`, { tags });
  await write(change === 'add' ? [...others, tag] : others);

  const after = tagsOf(await tickets.one(ticketId));
  const dropped = others.filter((one) => !after.some((there) => same(there, one)));
  if (dropped.length > 0) {
    await write([...after, ...dropped]);
    throw new HelpdeskError('conflict', 'tags: others were dropped and put back');
  }
  if (change === 'add' && !after.some((one) => same(one, tag))) {
    throw new HelpdeskError('forbidden', 'the tag was not taken');
  }
}

/** Whether an account keeps a tag's capitals is not known. */
function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
