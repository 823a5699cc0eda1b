import { changeTicket, writeOnTicket } from './change-ticket';
import { textToHtml } from './conversations';
import { CLOSED, type FreshdeskDb } from './db';

/**
 * Merges a ticket into another one: it is closed, both get a private note. The names of the two actions and the words of
 * the notes are inferred; that a merged ticket stays and is closed is the product's documented behaviour.
 */
export function mergeTicket(db: FreshdeskDb, ticketId: number, targetId: number, agentId: number): void {
  const ticket = db.tickets.get(ticketId);
  const performer = { type: 'user' as const, userId: agentId };
  const note = (on: number, text: string) => writeOnTicket(db, on, agentId, { body: textToHtml(text), private: true });
  note(targetId, `Merged from ticket ${ticketId}\n\nSubject: ${ticket?.subject ?? ''}`);
  note(ticketId, `This ticket is closed and merged into ticket ${targetId}`);
  const into = { type: 'ticket_merge_source', content: { target_ticket_id: targetId } };
  changeTicket(db, ticketId, performer, { status: CLOSED }, [into]);
  changeTicket(db, targetId, performer, {}, [
    { type: 'ticket_merge_target', content: { source_ticket_ids: [ticketId] } },
  ]);
  if (ticket) ticket.mergedInto = targetId;
}
