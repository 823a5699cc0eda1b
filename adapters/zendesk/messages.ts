import type { Message } from '@/domain/reading';
import { type Parties, ruleOf } from './parties';
import { type Json, id, idOrNull, object, part, text, time } from './shape';

/** Characters of one message that are kept; Zendesk allows about 65,000. */
const LONGEST = 66_000;

/** Channels as Zendesk spells them; what is not listed is `other`. */
const CHANNELS: Record<string, Message['channel']> = {
  email: 'email',
  web: 'web',
  web_form: 'web',
  web_service: 'api',
  api: 'api',
  help_center: 'web',
  helpcenter: 'web',
  closed_ticket: 'web',
  side_conversation: 'web',
  chat: 'chat',
  chat_offline_message: 'chat',
  chat_transcript: 'chat',
  messaging: 'chat',
  native_messaging: 'chat',
  voice: 'phone',
  phone: 'phone',
  phone_call_inbound: 'phone',
  phone_call_outbound: 'phone',
  voicemail: 'phone',
  facebook: 'social',
  twitter: 'social',
  x_twitter: 'social',
  twitter_dm: 'social',
  instagram_dm: 'social',
  whatsapp: 'social',
  line: 'social',
  telegram: 'social',
  viber: 'social',
  any_channel: 'social',
};

/** The ticket's comments as messages, oldest first. */
export function readMessages(comments: unknown[], parties: Parties): Message[] {
  return comments.map((comment) => readMessage(object(comment, 'comment'), parties)).sort((a, b) => a.at - b.at);
}

function readMessage(comment: Json, parties: Parties): Message {
  const isPublic = comment['public'] === true;
  return {
    id: id(comment['id'], 'comment.id'),
    at: time(comment['created_at'], 'comment.created_at'),
    by: ruleOf(comment) ?? parties.of(idOrNull(comment['author_id']), isPublic),
    public: isPublic,
    channel: comment['type'] === 'VoiceComment' ? 'phone' : channelOf(comment),
    text: plainText(comment),
  };
}

/** Authors of internal notes: agents, for only they can write them. */
export function noteAuthors(comments: unknown[]): string[] {
  const notes = comments.map((comment) => object(comment, 'comment')).filter((comment) => comment['public'] === false);
  return notes.map((note) => idOrNull(note['author_id'])).filter((author) => author !== null);
}

/** Never the HTML. `plain_body` is empty in some answers and spells hard spaces as an entity. */
export function plainText(comment: Json): string {
  const plain = text(comment['plain_body'], LONGEST) || text(comment['body'], LONGEST);
  return plain.replaceAll('&nbsp;', ' ');
}

function channelOf(comment: Json): Message['channel'] {
  const via = part(comment, 'via')['channel'] ?? part(part(comment, 'metadata'), 'via')['channel'];
  return CHANNELS[String(via)] ?? 'other';
}
