import type { TicketReading } from '@/domain/reading';
import type { Http } from '../shared/http';
import { allowed } from '../shared/rows';
import { settled } from '../shared/settled';
import { type Json, id, idOrNull, isObject, part } from '../shared/shape';
import { holderChanges } from './changes';
import type { Companies } from './companies';
import { readMessages } from './messages';
import { type Move, actionsOf, readMoves, tellsStart } from './moves';
import type { People } from './people';
import { readCustomer } from './read-customer';
import type { Statuses } from './statuses';
import { heldNow, readTicketFields } from './ticket-fields';
import { Tickets } from './tickets';

export interface Sources {
  http: Http;
  people: People;
  statuses: Statuses;
  companies: Companies;
}

/** A ticket that changed as lately as this may have done so while it was read. Milliseconds. */
const JUST_NOW = 2 * 60_000;

/** A ticket with its history. When it moved while it was read, what was read does not fit together: once more then. */
export async function readTicket(from: Sources, host: string, ticketId: string): Promise<TicketReading> {
  const { reading, agrees, lastAt } = await readOnce(from, host, ticketId);
  if (agrees || Date.now() - Math.max(lastAt, reading.updatedAt) > JUST_NOW) return reading;
  return (await readOnce(from, host, ticketId)).reading;
}

/** Three requests at once, then whatever names are still missing. */
async function readOnce(from: Sources, host: string, ticketId: string) {
  const { http, people, statuses, companies } = from;
  const timed = http.timed();
  const tickets = new Tickets(timed.http);
  const [ticket, activities, conversations] = await Promise.all([
    tickets.one(ticketId),
    tickets.activities(ticketId),
    allowed(tickets.conversations(ticketId)),
  ]);
  const moves = readMoves(activities.rows);
  const customerId = id(ticket['requester_id'], 'ticket.requester_id');
  const along = [part(ticket, 'requester'), ...conversations.rows.map((row) => part(row, 'requester'))];
  people.learn([...along, ...moves.map(({ agent }) => agent)]);
  const [customer, directory, status, company] = await Promise.all([
    readCustomer(http, ticketId, customerId, along),
    people.directory(peopleIn(ticket, moves, conversations.rows)),
    statuses.of([ticket]),
    companies.of([ticket]),
  ]);
  people.learn([customer]);

  const lastAt = lastOf(activities.rows);
  const { changes, agrees } = holderChanges(moves, heldNow(ticket), directory, customerId, lastAt);
  const fields = readTicketFields(ticket, { status, company }, host, directory);
  // Who had the ticket before the first change is told, or there was none.
  const hasStart = moves.length === 0 || tellsStart(activities.rows, fields.createdAt);
  const isMerged = fields.status === 'closed' && fields.state === 'live' && wasMerged(activities.rows);
  const reading: TicketReading = {
    ...fields,
    ...(isMerged && { state: 'merged' }),
    customer,
    changes,
    messages: readMessages(ticket, conversations.rows, directory),
    complete: activities.complete && conversations.complete && agrees && hasStart,
    ...settled(fields.updatedAt, timed.answeredAt()),
  };
  return { reading, agrees, lastAt };
}

/** When the last thing happened; 0 where nothing is told. @param activities newest first */
function lastOf([newest]: unknown[]): number {
  return (isObject(newest) && Date.parse(String(newest['performed_at']))) || 0;
}

function peopleIn(ticket: Json, moves: Move[], conversations: unknown[]): (string | null)[] {
  const authors = conversations.map((row) => (isObject(row) ? idOrNull(row['user_id']) : null));
  const movers = moves.flatMap(({ userId, agent }) => [userId, agent?.id ?? null]);
  const customerId = idOrNull(ticket['requester_id']);
  return [heldNow(ticket).agent, ...movers, ...authors].filter((one) => one !== customerId);
}

/** An action about merging that names the other ticket as where this one went. Inferred: nobody has written its name down. */
function wasMerged(activities: unknown[]): boolean {
  const actions = activities.filter(isObject).flatMap(actionsOf);
  return actions.some(
    (action) => /merge/i.test(String(action['type'])) && 'target_ticket_id' in part(action, 'content'),
  );
}
