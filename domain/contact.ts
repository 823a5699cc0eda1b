import type { Contact } from './case';
import type { Message } from './reading';

/** An interaction is a public message or a phone call; everything else on a ticket is an internal note. */
export function isInteraction(message: Message): boolean {
  return message.public || message.channel === 'phone';
}

/** A word from a person to the customer: automatic replies of rules and of the helpdesk itself are none. */
export function isAnswer(message: Message): boolean {
  return message.by.role === 'agent' && isInteraction(message);
}

/** How the talk with the customer stands. @param messages oldest first */
export function contactOf(messages: readonly Message[]): Contact {
  const contact: Contact = { firstAt: null, lastAt: null, lastWordAt: null, unanswered: 0, unansweredSince: null };
  for (const message of messages) {
    if (!isInteraction(message)) continue;
    contact.lastAt = message.at;
    if (message.by.role === 'customer') {
      contact.firstAt ??= message.at;
      contact.unanswered += 1;
      contact.unansweredSince ??= message.at;
    } else if (message.by.role === 'agent') {
      contact.lastWordAt = message.at;
      contact.unanswered = 0;
      contact.unansweredSince = null;
    }
  }
  return contact;
}
