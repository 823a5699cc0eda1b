import { initials } from '../../../page/initials';
import type { OpenTicket } from '../ticket-state';
import type { Piece, Scene } from './scene';

interface Message {
  album: string;
  noteId: number | null;
  author: string;
  authorId: number;
  fromCustomer: boolean;
  private: boolean;
  verb: string;
  at: string;
  text: string;
}

/** The first message, which is the ticket's description, and all that came after it; oldest first. */
export function drawConversation(scene: Scene, open: OpenTicket): Piece {
  const { h, words, host } = scene;
  const { record, requester } = open;
  const authorOf = (userId: number) =>
    (userId === record?.requester_id ? requester?.name : null) ?? host.directory.agentName(userId) ?? '';
  const first: Message = {
    album: `ticket_${open.id}`,
    noteId: null,
    author: requester?.name ?? '',
    authorId: record?.requester_id ?? 0,
    fromCustomer: true,
    private: false,
    verb: words.reported,
    at: record?.created_at ?? '',
    text: record?.description_text ?? '',
  };
  const rest = open.conversations.map((one): Message => ({
    album: `note_${one.id}`,
    noteId: one.id,
    author: authorOf(one.user_id),
    authorId: one.user_id,
    fromCustomer: one.incoming,
    private: one.private,
    verb: one.private ? words.notedPrivately : words.replied,
    at: one.created_at,
    text: one.body_text,
  }));
  return {
    element: h(
      'div',
      { class: 'ticket-details look-log', role: 'log', 'aria-label': words.tickets, tabindex: 0 },
      ...[first, ...rest].map((message) => drawMessage(scene, message)),
    ),
  };
}

function drawMessage({ h }: Scene, message: Message): HTMLElement {
  const kind = message.private
    ? 'ticket-details__privatenote look-note'
    : message.fromCustomer
      ? 'requestor-wrapper'
      : '';
  return h(
    'div',
    {
      class: `ticket-details__item look-message ${kind}`,
      'data-test-id': message.noteId === null ? 'ticket-description' : 'conversation-wrapper',
      'data-album': message.album,
      'data-test-is-agent': message.fromCustomer ? null : 'true',
    },
    h(
      'span',
      { class: `look-face ${message.fromCustomer ? '' : 'look-face-agent'}`, 'aria-hidden': 'true' },
      initials(message.author),
    ),
    h(
      'div',
      { class: 'look-message-body' },
      h(
        'div',
        { class: 'conversation-header look-message-head' },
        // Every author's name leads to a contact, an agent's too.
        h(
          'a',
          { 'data-test-id': 'user-name', href: `/a/contacts/${message.authorId}`, class: 'look-author' },
          message.author,
        ),
        h('span', { 'data-test-id': 'conversation-status', class: 'look-quiet' }, message.verb),
        h(
          'time',
          { 'data-test-id': 'time-info', 'aria-label': message.at, datetime: message.at, class: 'look-quiet' },
          message.at.slice(0, 16).replace('T', ' '),
        ),
      ),
      h(
        'div',
        { class: 'ticket_note ticket-details__item__content', 'data-note-id': message.noteId },
        h(
          'div',
          { 'data-test-conversation': 'conversation-text', class: 'look-text' },
          ...message.text.split(/\n{2,}/).map((paragraph) => h('p', {}, paragraph)),
        ),
      ),
    ),
  );
}
