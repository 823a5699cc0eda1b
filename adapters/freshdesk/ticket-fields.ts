import type { TicketSummary } from '@/domain/reading';
import { type Json, id, idOrNull, text, textOrNull, texts, time } from '../shared/shape';
import type { Directory, Held } from './directory';
import { ticketChannel } from './messages';

type Parts = Omit<TicketSummary, 'customerId'>;

/** What a ticket says about itself, whichever API it came from: both have the same fields. */
export function readTicketFields(ticket: Json, status: Parts['status'], host: string, directory: Directory): Parts {
  return {
    helpdesk: 'freshdesk',
    host,
    ticketId: id(ticket['id'], 'ticket.id'),
    subject: text(ticket['subject'], 1000),
    status,
    state: stateOf(ticket),
    createdAt: time(ticket['created_at'], 'ticket.created_at'),
    updatedAt: time(ticket['updated_at'], 'ticket.updated_at'),
    stamp: stampOf(ticket),
    tags: tagsOf(ticket),
    type: textOrNull(ticket['type'], 50),
    channel: ticketChannel(ticket),
    holder: directory.holder(heldNow(ticket)),
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
