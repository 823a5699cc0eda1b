import { escapeHtml } from '../text';
import type { FreshdeskDb } from './db';
import type { Conversation, Ticket } from './types';

export interface NewConversation {
  /** HTML. */
  body: string;
  private?: boolean;
}

/** Puts a message or note on a ticket, by an agent or by the customer. */
export function addConversation(db: FreshdeskDb, ticket: Ticket, userId: number, given: NewConversation): Conversation {
  const incoming = !db.agents.has(userId);
  const isNote = given.private === true;
  const address = db.contacts.get(ticket.requesterId)?.email;
  const one: Conversation = {
    id: db.nextId('conversation'),
    ticketId: ticket.id,
    userId,
    body: given.body,
    incoming,
    private: isNote,
    source: isNote ? 2 : 0,
    toEmails: isNote || incoming || !address ? [] : [address],
    createdAt: db.now(),
    updatedAt: db.now(),
  };
  db.conversations.set(one.id, one);
  return one;
}

/** HTML of a message that was given as plain text, as Freshdesk wraps it. */
export function textToHtml(text: string): string {
  const paragraphs = escapeHtml(text).split(/\n{2,}/);
  return paragraphs.map((one) => `<div>${one.replace(/\n/g, '<br>')}</div>`).join('');
}
