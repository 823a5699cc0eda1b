import type { Decision } from '@/domain/hold';
import type { NamedTarget } from './recogniser';
import type { Target } from './redirect';

/**
 * What the guard in the page's world and the gate in the content script tell each other. The page could forge either
 * side if it knew the channel's name, so each takes a message for a claim: the gate reads nothing but these shapes, and
 * the guard lets a save go on anything that it does not know. Nothing about a customer ever goes to the page's world.
 */
export type ToGate =
  /**
   * a save that may hand the ticket over wants to go out; `ruleId`: as this rule of the helpdesk's says; `alone`: nothing
   * else is in it
   */
  | Offered
  /** the page gave the request up itself */
  | { is: 'ended'; save: number }
  /** no answer in time, or none any more: the save went out as it was */
  | { is: 'failed-open'; save: number }
  /** `refused`: it could not be sent without the transfer with certainty, so it was not sent */
  | { is: 'outcome'; save: number; outcome: SaveOutcome }
  /** a save that nobody asked about succeeded; `bulk`: a bulk action, which may have handed all of these over */
  | { is: 'saved'; ticketId: string; bulk?: readonly string[] | undefined }
  | { is: 'there?' };

interface Offered {
  is: 'save';
  save: number;
  ticketId: string;
  to: NamedTarget;
  ruleId?: string | undefined;
  alone?: boolean | undefined;
}

export type SaveOutcome = 'saved' | 'not-saved' | 'refused';

/**
 * `wait`: being looked at; `hold`: an agent has been asked and may think as long as it takes. Empty: "I am here".
 * `without-transfer`: without the one that the request names; `to`: with this one instead; `from`: who holds the ticket, in
 * whose hands it is left otherwise.
 */
export type ToGuard =
  | { save: number; answer: 'wait' | 'hold' | Extract<Decision, string>; to?: Target; from?: NamedTarget }
  | Record<string, never>;

const OUTCOMES = ['saved', 'not-saved', 'refused'];
const ID = /^\d{1,20}$/;
/** A bulk action takes no more at a time, in either helpdesk. */
const BULK = 100;

export function readToGate(value: unknown): ToGate | null {
  if (!isObject(value)) return null;
  const { is, save, ticketId, ruleId, alone, bulk } = value;
  if (is === 'there?') return { is };
  if (is === 'saved')
    return isId(ticketId) ? { is, ticketId, ...(Array.isArray(bulk) && { bulk: idsIn(bulk) }) } : null;
  if (typeof save !== 'number') return null;
  if (is === 'ended' || is === 'failed-open') return { is, save };
  if (is === 'outcome') {
    const outcome = OUTCOMES.find((known) => known === value['outcome']);
    return outcome ? { is, save, outcome: outcome as SaveOutcome } : null;
  }
  if (is !== 'save' || !isId(ticketId) || !isObject(value['to'])) return null;
  const to: NamedTarget = {};
  for (const key of ['groupId', 'agentId'] as const) {
    const id = value['to'][key];
    if (id === null || isId(id)) to[key] = id;
    else if (id !== undefined) return null;
  }
  return { is, save, ticketId, to, ...(isId(ruleId) && { ruleId }), ...(alone === true && { alone }) };
}

function idsIn(values: unknown[]): string[] {
  return values.filter(isId).slice(0, BULK);
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
