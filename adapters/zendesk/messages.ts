import { channelOf } from '@/domain/channel';
import type { Message } from '@/domain/reading';
import { longestText } from '../shared/longest';
import { type Json, id, idOrNull, object, part, text, time } from '../shared/shape';
import { type Parties, ruleOf } from './parties';

/** The ticket's comments as messages, oldest first. */
export function readMessages(comments: unknown[], parties: Parties): Message[] {
  const read = (comment: unknown) => readMessage(object(comment, 'comment'), parties, comments.length);
  return comments.map(read).sort((a, b) => a.at - b.at);
}

function readMessage(comment: Json, parties: Parties, messages: number): Message {
  const isPublic = comment['public'] === true;
  return {
    id: id(comment['id'], 'comment.id'),
    at: time(comment['created_at'], 'comment.created_at'),
    by: ruleOf(comment) ?? parties.of(idOrNull(comment['author_id']), isPublic),
    public: isPublic,
    channel: comment['type'] === 'VoiceComment' ? 'phone' : channelIn(comment),
    text: plainText(comment, messages),
  };
}

/** Authors of internal notes: agents, for only they can write them. */
export function noteAuthors(comments: unknown[]): string[] {
  const notes = comments.map((comment) => object(comment, 'comment')).filter((comment) => comment['public'] === false);
  return notes.map((note) => idOrNull(note['author_id'])).filter((author) => author !== null);
}

/**
 * Never the HTML. `plain_body` is empty in some answers and spells hard spaces as an entity.
 * @param messages how many the ticket has
 */
export function plainText(comment: Json, messages = 1): string {
  const longest = longestText(comment['public'] === true, messages);
  const plain = text(comment['plain_body'], longest) || text(comment['body'], longest);
  return plain.replaceAll('&nbsp;', ' ');
}

function channelIn(comment: Json): Message['channel'] {
  const via = part(comment, 'via')['channel'] ?? part(part(comment, 'metadata'), 'via')['channel'];
  return channelOf(String(via));
}
