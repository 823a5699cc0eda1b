import type { Decision } from '@/domain/hold';
import type { NamedTarget } from './recogniser';

/**
 * What the guard in the page's world and the gate in the content script tell each other. The page could forge either
 * side if it knew the channel's name, so each side takes a message for a claim: `readToGate` and `readToGuard` give null
 * for anything else than these shapes. Nothing about a customer ever goes to the page's world.
 */
export type ToGate =
  /** a save that may hand the ticket over wants to go out */
  | { is: 'save'; save: number; ticketId: string; to: NamedTarget }
  /** the page gave the request up itself */
  | { is: 'ended'; save: number }
  /** no answer in time, or none any more: the save went out as it was */
  | { is: 'failed-open'; save: number }
  /** `refused`: it could not be sent without the transfer with certainty, so it was not sent */
  | { is: 'outcome'; save: number; outcome: SaveOutcome }
  /** a save that nobody asked about succeeded */
  | { is: 'saved'; ticketId: string }
  | { is: 'there?' };

export type SaveOutcome = 'saved' | 'not-saved' | 'refused';

export type ToGuard =
  /** `wait`: being looked at; `hold`: an agent has been asked and may think as long as it takes */
  { is: 'answer'; save: number; answer: 'wait' | 'hold' | Decision } | { is: 'here' };

const ANSWERS = ['wait', 'hold', 'pass', 'without-transfer', 'refuse'];
const OUTCOMES = ['saved', 'not-saved', 'refused'];
const ID = /^\d{1,20}$/;

export function readToGate(value: unknown): ToGate | null {
  if (!isObject(value)) return null;
  const { is, save, ticketId } = value;
  if (is === 'there?') return { is };
  if (is === 'saved') return isId(ticketId) ? { is, ticketId } : null;
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
  return { is, save, ticketId, to };
}

export function readToGuard(value: unknown): ToGuard | null {
  if (!isObject(value)) return null;
  const { is, save, answer } = value;
  if (is === 'here') return { is };
  if (is !== 'answer' || typeof save !== 'number' || !ANSWERS.includes(answer as string)) return null;
  return { is, save, answer: answer as Extract<ToGuard, { is: 'answer' }>['answer'] };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
