import type { TicketReading } from '@/domain/reading';
import type { Http } from '../shared/http';
import { allowed } from '../shared/rows';
import { settled } from '../shared/settled';
import { type Json, id, idOrNull, object } from '../shared/shape';
import { holderChanges } from './changes';
import type { Forms } from './forms';
import { noteAuthors, readMessages } from './messages';
import { readMoves } from './moves';
import type { Names } from './names';
import { readPages } from './pages';
import { Parties } from './parties';
import { readCustomer } from './read-customer';
import { readTicketFields } from './ticket-fields';

/** Where tickets, and the names of what stands in them, come from. */
export interface Sources {
  http: Http;
  names: Names;
  forms: Forms;
}

/** A ticket with its history: three requests at once, then whatever names are still missing. */
export async function readTicket(from: Sources, host: string, ticketId: string): Promise<TicketReading> {
  const { http, names, forms } = from;
  const path = `/api/v2/tickets/${ticketId}`;
  const learn = (page: Json) => names.learn(page);
  const timed = http.timed();
  const [answer, audits, comments] = await Promise.all([
    timed.http.get(`${path}?include=users,groups,organizations`),
    allowed(readPages(timed.http, `${path}/audits?page[size]=100&include=users,groups`, 'audits', learn)),
    allowed(readPages(timed.http, `${path}/comments?page[size]=100&include=users`, 'comments', learn)),
  ]);
  names.learn(answer);
  const ticket = object(answer['ticket'], 'ticket');
  const now = { group: idOrNull(ticket['group_id']), agent: idOrNull(ticket['assignee_id']) };
  const moves = readMoves(audits.rows);
  const holders = [now, ...moves.flatMap(({ group, agent }) => held(group, agent))];
  const agents = new Set(
    [...holders.map(({ agent }) => agent), ...noteAuthors(comments.rows)].filter((one) => one !== null),
  );
  const customerId = id(ticket['requester_id'], 'ticket.requester_id');
  const authors = [...audits.rows, ...comments.rows].map((row) => idOrNull(object(row, 'row')['author_id']));
  const [customer, form] = await Promise.all([
    readCustomer(http, names, customerId),
    forms.of([ticket]),
    names.need(
      [...agents, ...authors, customerId],
      holders.map(({ group }) => group),
    ),
  ]);

  const parties = new Parties(names, customerId, agents);
  const fields = readTicketFields(ticket, host, names);
  return {
    ...fields,
    form: form(ticket),
    customer,
    changes: holderChanges(moves, now, names, parties),
    messages: readMessages(comments.rows, parties),
    complete: audits.complete && comments.complete,
    ...settled(fields.updatedAt, timed.answeredAt()),
  };
}

type Step = { from: string | null; to: string | null };

function held(group: Step | undefined, agent: Step | undefined): { group: string | null; agent: string | null }[] {
  const before = { group: group?.from ?? null, agent: agent?.from ?? null };
  return [before, { group: group?.to ?? null, agent: agent?.to ?? null }];
}
