import type { TicketSummary } from '@/domain/reading';
import { type Json, id, idOrNull, text, textOrNull, texts, time } from '../shared/shape';
import type { Directory, Held } from './directory';
import { ticketChannel } from './messages';

type Parts = Omit<TicketSummary, 'customerId'>;

/** What stands on a ticket as a number, and what it means. */
interface Meanings {
  status(ticket: Json): Parts['status'];
  company(ticket: Json): Parts['organisation'];
}

/**
 * What a ticket says about itself, whichever API it came from: both have the same fields. No ticket tells which form it
 * was made with: none that was recorded or written down has a field for it.
 */
export function readTicketFields(ticket: Json, meanings: Meanings, host: string, directory: Directory): Parts {
  const organisation = meanings.company(ticket);
  return {
    helpdesk: 'freshdesk',
    host,
    ticketId: id(ticket['id'], 'ticket.id'),
    subject: text(ticket['subject'], 1000),
    status: meanings.status(ticket),
    state: stateOf(ticket),
    createdAt: time(ticket['created_at'], 'ticket.created_at'),
    updatedAt: time(ticket['updated_at'], 'ticket.updated_at'),
    stamp: stampOf(ticket),
    tags: tagsOf(ticket),
    type: textOrNull(ticket['type'], 50),
    channel: ticketChannel(ticket),
    holder: directory.holder(heldNow(ticket)),
    ...(organisation !== undefined && { organisation }),
  };
}

export function stampOf(ticket: Json): string {
  return text(ticket['updated_at'], 64);
}

export function tagsOf(ticket: Json): string[] {
  return texts(ticket['tags'], 255).slice(0, 2000);
}

export function heldNow(ticket: Json): Held {
  return { group: idOrNull(ticket['group_id']), agent: idOrNull(ticket['responder_id']) };
}

/** Spam is put aside, as suspended tickets are. A merged ticket has no mark of its own: its activities tell. */
function stateOf(ticket: Json): Parts['state'] {
  if (ticket['deleted'] === true) return 'deleted';
  return ticket['spam'] === true ? 'suspended' : 'live';
}
