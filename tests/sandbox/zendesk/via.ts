import type { Via } from './types';

/** A rule of the account that changes tickets by itself. */
export interface Rule {
  id: number;
  title: string;
  rel: 'trigger' | 'automation';
}

const plain = (channel: string): Via => ({ channel, source: { from: {}, to: {}, rel: null } });

export const VIA_WEB = plain('web');
export const VIA_API = plain('api');

/** A mail from a customer: `from` carries who wrote. */
export function viaMail(address: string | null, name: string): Via {
  return { channel: 'email', source: { from: { address, name }, to: {}, rel: null } };
}

/** A change made by a trigger or an automation, as recorded in real audits. */
export function viaRule(rule: Rule): Via {
  return { channel: 'rule', source: { from: { id: rule.id, title: rule.title }, to: {}, rel: rule.rel } };
}

/** A ticket that was closed into another one. */
export function viaMerge(ticketId: number, subject: string): Via {
  return { channel: 'web', source: { from: { ticket_id: ticketId, subject }, to: {}, rel: 'merge' } };
}
