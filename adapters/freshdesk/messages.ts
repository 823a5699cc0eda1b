import type { Message } from '@/domain/reading';
import { longestText } from '../shared/longest';
import { type Json, id, idOrNull, object, text, time } from '../shared/shape';
import type { Directory } from './directory';
import { plainText } from './plain-text';

/** Of HTML that is looked at, which may be mostly markup. */
const LONGEST_HTML = 400_000;

/** Of tickets: documented up to 10, the rest from clients' lists. */
const TICKET_CHANNELS: Record<number, Message['channel']> = {
  1: 'email',
  2: 'web',
  3: 'phone',
  5: 'social',
  6: 'social',
  7: 'chat',
  9: 'web',
  10: 'email',
};
/** Of conversations: 0 is a reply, in whatever way the ticket came; 2 a note, which is written in the page. */
const CHANNELS: Record<number, Message['channel']> = { 2: 'web', 5: 'social', 7: 'social', 8: 'email', 9: 'phone' };

export function ticketChannel(ticket: Json): Message['channel'] {
  return TICKET_CHANNELS[Number(ticket['source'])] ?? 'other';
}

/** The ticket's messages, oldest first: its description is the first one, and is not among the conversations. */
export function readMessages(ticket: Json, conversations: unknown[], directory: Directory): Message[] {
  const messages = conversations.length + 1;
  const rest = conversations.map((one) => {
    return readMessage(object(one, 'conversation'), ticketChannel(ticket), directory, messages);
  });
  return [description(ticket, directory), ...rest.sort((a, b) => a.at - b.at)];
}

/** Agents open tickets for customers as well, by phone or by writing to them first; who wrote it is not told then. */
function description(ticket: Json, directory: Directory): Message {
  const isOutbound = ticket['source'] === 10;
  const requesterId = idOrNull(ticket['requester_id']);
  return {
    id: `description-${id(ticket['id'], 'ticket.id')}`,
    at: time(ticket['created_at'], 'ticket.created_at'),
    by: isOutbound ? { id: null, name: '', role: 'agent' } : directory.party(requesterId, 'customer'),
    public: true,
    channel: ticketChannel(ticket),
    text: textOf(ticket, 'description', longestText(true, 1)),
  };
}

/** Who speaks is told by `incoming`, not by `source`: the customer or somebody in copy, or else an agent. */
function readMessage(one: Json, channel: Message['channel'], directory: Directory, messages: number): Message {
  const isPublic = one['private'] === false;
  const incoming = one['incoming'] === true;
  return {
    id: id(one['id'], 'conversation.id'),
    at: time(one['created_at'], 'conversation.created_at'),
    by: directory.party(idOrNull(one['user_id']), incoming ? 'customer' : 'agent'),
    public: isPublic,
    channel: one['source'] === 0 ? channel : (CHANNELS[Number(one['source'])] ?? 'other'),
    text: textOf(one, 'body', longestText(isPublic, messages)),
  };
}

/** Out of the HTML: the text beside it may have lost its lines. */
export function textOf(row: Json, key: 'body' | 'description', longest: number): string {
  const plain = plainText(text(row[key], LONGEST_HTML)) || text(row[`${key}_text`], longest);
  return plain.slice(0, longest);
}
