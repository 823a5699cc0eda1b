// Free of zod: adapters name what went wrong.

/**
 * Why the helpdesk did not do it:
 * - `offline`: no answer; `signed-out`: no agent session; `forbidden`: the agent may not; `not-found`: no such ticket
 * - `closed`: the ticket takes no changes; `conflict`: somebody else changed it; `busy`: rate limit
 * - `broken`: 5xx; `unreadable`: an answer in a shape that is not known
 */
export const HELPDESK_FAULTS = [
  'offline',
  'signed-out',
  'forbidden',
  'not-found',
  'closed',
  'conflict',
  'busy',
  'broken',
  'unreadable',
] as const;
export type HelpdeskFault = (typeof HELPDESK_FAULTS)[number];
