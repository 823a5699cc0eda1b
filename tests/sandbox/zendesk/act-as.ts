import { changeTicket, type TicketChange } from './change-ticket';
import type { ZendeskDb } from './db';
import type { Audit } from './types';
import { VIA_WEB, viaMail, viaRule, type Rule } from './via';

export interface AgentAct extends TicketChange {
  ticketId: number;
  /** Given: the change was made by this rule. Its audit has the user as author and the rule in `via`. */
  rule?: Rule;
}

/** Somebody who is not the browser's agent changes a ticket: real audits, as if it had come over the wire. */
export function actAs(db: ZendeskDb, userId: number, act: AgentAct): Audit | null {
  const { ticketId, rule, ...change } = act;
  const user = db.users.get(userId);
  const own = user?.role === 'end-user' ? viaMail(user.email, user.name) : VIA_WEB;
  return changeTicket(db, ticketId, userId, change, rule ? viaRule(rule) : own);
}
