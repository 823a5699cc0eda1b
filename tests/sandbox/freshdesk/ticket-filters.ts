import { CLOSED, OPEN, RESOLVED, type FreshdeskDb } from './db';
import type { Agent, Ticket } from './types';

/** Tickets of a list view, newest first. Unknown names and numbers of saved views show everything (inferred). */
export function filterTickets({ db, agent }: { db: FreshdeskDb; agent: Agent }, filter: string): Ticket[] {
  const all = [...db.tickets.values()].reverse().sort((a, b) => b.createdAt - a.createdAt);
  if (filter === 'deleted') return all.filter((ticket) => ticket.deleted);
  if (filter === 'spam') return all.filter((ticket) => ticket.spam && !ticket.deleted);
  const live = all.filter((ticket) => !ticket.deleted && !ticket.spam);
  const isDone = (ticket: Ticket) => ticket.status === RESOLVED || ticket.status === CLOSED;
  if (filter === 'unresolved') return live.filter((ticket) => !isDone(ticket));
  if (filter === 'new_and_my_open') {
    const mineOrNobodys = (ticket: Ticket) => ticket.responderId === null || ticket.responderId === agent.id;
    return live.filter((ticket) => ticket.status === OPEN && mineOrNobodys(ticket));
  }
  return live;
}
