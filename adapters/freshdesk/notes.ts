import { HelpdeskError } from '../helpdesk';
import type { Session } from '../shared/session';
import { type Json, isObject, text } from '../shared/shape';
import { textOf } from './messages';
import { readToTheEnd } from './pages';
import { toHtml } from './plain-text';
import { stampOf } from './ticket-fields';
import type { Tickets } from './tickets';
import { writeEitherWay } from './writes';

const LONGEST = 66_000;

/** One private note, with the keys that the page's own note has. Nobody is notified. */
export async function writeNote(
  session: Session,
  tickets: Tickets,
  ticketId: string,
  note: string,
  stamp: string,
): Promise<void> {
  if (stampOf(await tickets.one(ticketId)) !== stamp) {
    throw new HelpdeskError('conflict', 'notes: the ticket has moved on');
  }
  const written = { body: toHtml(note), private: true, notify_emails: [] };
  const none = { attachment_ids: [], cloud_files: [], inline_attachment_ids: [] };
  await writeEitherWay(session, 'POST', `tickets/${ticketId}/notes`, { ...written, ...none }, written);
}

/** Whether a private note by an agent ends with this line. Reads all of them: a "no" must be certain. */
export async function hasNote(tickets: Tickets, ticketId: string, line: string): Promise<boolean> {
  const { rows, complete } = await tickets.conversations(ticketId, readToTheEnd);
  // A customer in copy can end up in a private conversation: their text is not ours.
  const notes = rows.filter(isObject).filter((row) => row['private'] === true && row['incoming'] !== true);
  if (notes.some((note) => endsWith(note, line))) return true;
  if (!complete) throw new HelpdeskError('unreadable', 'conversations: too many to be sure');
  return false;
}

/** The text beside the HTML may have its lines run together. */
function endsWith(note: Json, line: string): boolean {
  if (textOf(note, 'body', LONGEST).split('\n').at(-1)?.trim() === line) return true;
  const plain = text(note['body_text'], LONGEST).trimEnd();
  return plain === line || (plain.endsWith(line) && /\s/.test(plain.at(-line.length - 1) ?? ''));
}
