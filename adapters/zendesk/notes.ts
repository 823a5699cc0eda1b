import { HelpdeskError } from '../helpdesk';
import type { Http } from '../shared/http';
import { idOrNull, isObject, text, type Json } from '../shared/shape';
import type { Session } from '../shared/session';
import { plainText } from './messages';
import type { Names } from './names';
import { readPages } from './pages';

/** One private note. `safe_update` makes Zendesk refuse it (409) when the ticket moved since `stamp`. */
export async function writeNote(session: Session, ticketId: string, note: string, stamp: string): Promise<void> {
  const comment = { body: note, public: false };
  await session.write('PUT', `/api/v2/tickets/${ticketId}`, {
    ticket: { comment, safe_update: true, updated_stamp: stamp },
  });
}

/** Whether a private note by an agent ends with this line. Reads all comments, newest first: a "no" must be certain. */
export async function hasNote(http: Http, names: Names, ticketId: string, line: string): Promise<boolean> {
  const path = `/api/v2/tickets/${ticketId}/comments?page[size]=100&sort=-created_at&include=users`;
  const { rows, complete } = await readPages(http, path, 'comments', (page) => names.learn(page));
  const notes = rows.filter(isObject).filter((row) => row['public'] === false && endsWith(row, line));
  await names.need(
    notes.map((note) => idOrNull(note['author_id'])),
    [],
  );
  // An end user in copy can end up in a private comment: their text is not ours. Who is unknown may be an agent who left.
  if (notes.some((note) => names.person(idOrNull(note['author_id']))?.role !== 'end-user')) return true;
  if (!complete) throw new HelpdeskError('unreadable', 'comments: too many to be sure');
  return false;
}

function endsWith(comment: Json, line: string): boolean {
  return [plainText(comment), text(comment['body'], 66_000)].some(
    (body) => body.trimEnd().split('\n').at(-1)?.trim() === line,
  );
}
