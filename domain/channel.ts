// Free of zod. The ways in which customers get in touch, in a handful of kinds.

export const CHANNELS = ['email', 'web', 'chat', 'phone', 'social', 'api', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];

/** As helpdesks spell them (`native_messaging`, `phone_call_inbound`, `instagram_dm`), the first that fits. */
const SPELLED: [Channel, RegExp][] = [
  ['phone', /voice|phone/],
  ['email', /mail/],
  ['chat', /chat|messag/],
  ['social', /social|facebook|twitter|instagram|whatsapp|^line$|telegram|viber|any_channel/],
  ['api', /^api$|^web_service$/],
  ['web', /web|help_?center|closed_ticket|side_conversation/],
];

/** The kind of a channel, however a helpdesk spells it; `other` for one that is not known. */
export function channelOf(spelled: string): Channel {
  return SPELLED.find(([, pattern]) => pattern.test(spelled))?.[0] ?? 'other';
}
