// Free of zod: the panel's first paint needs it.
import type { Commitment, CommitmentStep, Keeper } from './commitment';
import { dayOf } from './day';

/** More steps than this and the oldest but the first go. */
const STEPS = 50;

/** An open commitment as the panel shows it. */
export type OpenCommitment = Pick<Commitment, 'id' | 'text' | 'dueAt' | 'by'>;

export function kept(one: Commitment, by: Keeper, at: number): Commitment {
  return { ...stepped(one, { kind: 'kept', at, by }), state: 'kept' };
}

export function dropped(one: Commitment, by: Keeper, at: number): Commitment {
  return { ...stepped(one, { kind: 'dropped', at, by }), state: 'dropped' };
}

export function reopened(one: Commitment, by: Keeper, at: number): Commitment {
  return { ...stepped(one, { kind: 'reopened', at, by }), state: 'open' };
}

/** @param why in the agent's words: whoever moves a promise says what the customer was told */
export function moved(one: Commitment, to: number, why: string, by: Keeper, at: number): Commitment {
  return { ...stepped(one, { kind: 'moved', at, by, from: one.dueAt, to, why }), dueAt: to };
}

/** It goes along with the case, to whoever has that from now on. */
export function passedOn(one: Commitment, to: Keeper, by: Keeper, at: number): Commitment {
  return { ...stepped(one, { kind: 'passed', at, by, from: one.by, to }), by: to };
}

/** The open ones, the next first. */
export function openOnes(all: readonly Commitment[]): OpenCommitment[] {
  return all
    .filter((one) => one.state === 'open')
    .sort((a, b) => a.dueAt - b.dueAt || a.createdAt - b.createdAt)
    .map(({ id, text, dueAt, by }) => ({ id, text, dueAt, by }));
}

export function isOverdue({ dueAt }: Pick<Commitment, 'dueAt'>, now: number): boolean {
  return dueAt < now;
}

/** Today's, and what should have been done before. */
export function isForToday({ dueAt }: Pick<Commitment, 'dueAt'>, now: number): boolean {
  return dueAt < now || dayOf(dueAt) === dayOf(now);
}

function stepped(one: Commitment, step: CommitmentStep): Commitment {
  const steps = [...(one.steps ?? []), step];
  return { ...one, steps: steps.length > STEPS ? [...steps.slice(0, 1), ...steps.slice(1 - STEPS)] : steps };
}
