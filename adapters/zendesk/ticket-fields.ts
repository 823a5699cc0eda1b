import type { TicketReading, TicketSummary } from '@/domain/reading';
import { type Json, id, idOrNull, part, text, textOrNull, texts, time, unreadable } from '../shared/shape';
import type { Names } from './names';

type Parts = Omit<TicketSummary, 'customerId'>;

const STATUS: readonly TicketReading['status'][] = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];

/** What a ticket says about itself, but for its form (forms.ts). Names are those that `names` has by now. */
export function readTicketFields(ticket: Json, host: string, names: Names): Parts {
  return {
    helpdesk: 'zendesk',
    host,
    ticketId: id(ticket['id'], 'ticket.id'),
    subject: text(ticket['subject'] ?? ticket['raw_subject'], 1000),
    ...statusOf(ticket),
    createdAt: time(ticket['created_at'], 'ticket.created_at'),
    updatedAt: time(ticket['updated_at'], 'ticket.updated_at'),
    stamp: text(ticket['updated_at'], 64),
    tags: texts(ticket['tags'], 255).slice(0, 2000),
    type: textOrNull(ticket['type'], 50),
    channel: textOrNull(part(ticket, 'via')['channel'], 50),
    holder: names.holder(idOrNull(ticket['group_id']), idOrNull(ticket['assignee_id'])),
    ...organisationOf(ticket, names),
  };
}

/** An organisation that did not come along is not told; search brings none. */
function organisationOf(ticket: Json, names: Names): Pick<Parts, 'organisation'> {
  const organisationId = idOrNull(ticket['organization_id']);
  if (organisationId === null) return { organisation: null };
  const organisation = names.organisation(organisationId);
  return organisation === undefined ? {} : { organisation };
}

/**
 * `deleted` is a status only in exports; the API answers 404 for deleted tickets. A merged ticket is a closed one with
 * the tag `closed_by_merge`, which Zendesk puts on (seen in the tag lists of three accounts; the API has no field for it).
 */
function statusOf(ticket: Json): Pick<Parts, 'status' | 'state' | 'closedForGood'> {
  const given = ticket['status'];
  if (given === 'deleted' || given === 'suspended') return { status: 'closed', state: given, closedForGood: true };
  const status = STATUS.find((one) => one === given) ?? unreadable('ticket.status');
  const merged = status === 'closed' && texts(ticket['tags'], 255).includes('closed_by_merge');
  return { status, state: merged ? 'merged' : 'live', ...(status === 'closed' && { closedForGood: true }) };
}
