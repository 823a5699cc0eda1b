import { HelpdeskError } from '../helpdesk';
import type { Session } from '../shared/session';
import { isObject, texts } from '../shared/shape';

/**
 * Puts one tag on, or takes it off, and leaves the others alone: PUT adds and DELETE removes, POST would replace.
 * `safe_update` makes Zendesk refuse it (409) when the ticket moved since `stamp`.
 */
export async function changeTag(
  session: Session,
  ticketId: string,
  tag: string,
  change: 'add' | 'remove',
  stamp: string,
): Promise<void> {
  const payload = { tags: [tag], updated_stamp: stamp, safe_update: 'true' };
  const answer = await session.write(change === 'add' ? 'PUT' : 'DELETE', `/api/v2/tickets/${ticketId}/tags`, payload);
  const now = isObject(answer) && Array.isArray(answer['tags']) ? texts(answer['tags'], 255) : null;
  if (change === 'add' && now && !now.includes(tag)) throw new HelpdeskError('forbidden', 'the tag was not taken');
}
