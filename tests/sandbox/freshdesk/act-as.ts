import { SYSTEM } from './activities';
import { changeTicket, writeOnTicket, type TicketChange } from './change-ticket';
import { textToHtml } from './conversations';
import type { FreshdeskDb } from './db';
import { runScenario } from './run-scenario';
import type { Activity } from './types';

export interface AgentAct extends TicketChange {
  ticketId: number;
  /** Plain text of a public message, by the agent or the customer. */
  reply?: string;
  /** Plain text of a private note. */
  note?: string;
  scenarioId?: number;
}

/**
 * Somebody who is not the browser's agent changes a ticket, writes on it or runs a scenario: the same rules and activities
 * as over the wire. `userId` null: a rule of the account. Returns the change's activity; null when nothing changed.
 */
export function actAs(db: FreshdeskDb, userId: number | null, act: AgentAct): Activity | null {
  const { ticketId, reply, note, scenarioId, ...change } = act;
  if (userId !== null) {
    if (reply !== undefined) writeOnTicket(db, ticketId, userId, { body: textToHtml(reply) });
    if (note !== undefined) writeOnTicket(db, ticketId, userId, { body: textToHtml(note), private: true });
    if (scenarioId !== undefined) runScenario(db, ticketId, userId, scenarioId);
  }
  return changeTicket(db, ticketId, userId === null ? SYSTEM : { type: 'user', userId }, change);
}
