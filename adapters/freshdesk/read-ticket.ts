import type { TicketReading } from '@/domain/reading';
import type { Http } from '../shared/http';
import { allowed } from '../shared/rows';
import { type Json, id, idOrNull, isObject, part } from '../shared/shape';
import { holderChanges } from './changes';
import type { Directory } from './directory';
import { readMessages } from './messages';
import { type Move, actionsOf, readMoves, tellsStart } from './moves';
import type { People } from './people';
import { readCustomer } from './read-customer';
import type { Statuses } from './statuses';
import { heldNow, readTicketFields } from './ticket-fields';
import type { Tickets } from './tickets';

export interface Sources {
  http: Http;
  tickets: Tickets;
  people: People;
  statuses: Statuses;
}

/** A ticket with its history: three requests at once, then whatever names are still missing. */
export async function readTicket(from: Sources, host: string, ticketId: string): Promise<TicketReading> {
  const { http, tickets, people, statuses } = from;
  const [ticket, activities, conversations] = await Promise.all([
    tickets.one(ticketId),
    tickets.activities(ticketId),
    allowed(tickets.conversations(ticketId)),
  ]);
  const moves = readMoves(activities.rows);
  const customerId = id(ticket['requester_id'], 'ticket.requester_id');
  const along = [part(ticket, 'requester'), ...conversations.rows.map((row) => part(row, 'requester'))];
  people.learn([...along, ...moves.map(({ agent }) => agent)]);
  const [customer, directory, status] = await Promise.all([
    readCustomer(http, ticketId, customerId, along),
    people.directory(peopleIn(ticket, moves, conversations.rows)),
    statuses.of([ticket]),
  ]);
  people.learn([customer]);

  const { history, now } = await past(ticket, { tickets, moves, directory, activities: activities.rows });
  const fields = readTicketFields(now, status(now), host, directory);
  // Who had the ticket before the first change is told, or there was none.
  const hasStart = moves.length === 0 || tellsStart(activities.rows, fields.createdAt);
  const isMerged = fields.status === 'closed' && fields.state === 'live' && wasMerged(activities.rows);
  return {
    ...fields,
    ...(isMerged && { state: 'merged' }),
    customer,
    changes: history.changes,
    messages: readMessages(now, conversations.rows, directory),
    complete: activities.complete && conversations.complete && history.agrees && hasStart,
  };
}

interface Known {
  tickets: Tickets;
  moves: Move[];
  directory: Directory;
  activities: unknown[];
}

/** Where the activities disagree with the ticket, it may have moved while it was read: then the newer ticket counts. */
async function past(ticket: Json, { tickets, moves, directory, activities }: Known) {
  const unseenAt = lastOf(activities);
  const history = (now: Json) => {
    return holderChanges(moves, heldNow(now), directory, idOrNull(now['requester_id']) ?? '', unseenAt);
  };
  const first = history(ticket);
  if (first.agrees || moves.length === 0) return { history: first, now: ticket };
  const now = await tickets.one(id(ticket['id'], 'ticket.id'));
  return { history: history(now), now };
}

/** When the last thing happened; 0 where nothing is told. */
function lastOf(activities: unknown[]): number {
  const times = activities.map((one) => (isObject(one) ? Date.parse(String(one['performed_at'])) : NaN));
  return Math.max(0, ...times.filter((at) => at > 0));
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
